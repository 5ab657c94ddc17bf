// 页上的数和文字，与 JSON 的逐个核对。
import { equal, sameNumber } from '../reportPage.mjs';

const pair = (old, now) => (old === now ? `${old ?? '—'}` : `${old ?? '—'} → ${now ?? '—'}`);

/** 分数相加要准确，用大整数。 */
function sum(values) {
  const parse = (each) => {
    if (typeof each === 'string') return each.split('/').map(BigInt);
    const [whole, places = ''] = String(each).split('.');
    return [BigInt(whole + places), 10n ** BigInt(places.length)];
  };
  return values.map(parse).reduce(([a, b], [c, d]) => [a * d + c * b, b * d], [0n, 1n]);
}

export async function numberSteps({ step, json }) {
  const impact = json['影响'];

  await step('嵌入的数据与 JSON 报告相同', async ({ page }) =>
    equal(JSON.parse(await page.locator('#report').textContent()), json, '嵌入的数据'));

  await step('各处改动的性质、种类、说明、证明', async ({ page }) => {
    const cards = await page.locator('.change').evaluateAll((all) => all.map((card) => ({
      性质: card.dataset.class, 种类: card.querySelector('.badge').textContent.slice(2), 说明: card.querySelector('.sentence').textContent, 全文: card.textContent,
    })));
    equal(cards.map(({ 全文, ...card }) => card), json['改动'].map(({ 性质, 种类, 说明 }) => ({ 性质, 种类, 说明 })), '改动');
    for (const [index, change] of json['改动'].entries()) {
      const expected = change['实例'] ? [change['实例']['取值'], `旧版${change['实例']['旧版']['结果']}`, `新版${change['实例']['新版']['结果']}`] : [change['证明说明']];
      for (const text of expected) if (!cards[index].全文.includes(text)) throw new Error(`第 ${index + 1} 处改动没有“${text}”`);
    }
  });

  await step('各性质的处数', async ({ page }) => equal(
    await page.locator('.tiles strong').allTextContents(),
    ['实质', '表述', '次序'].map((each) => String(json['改动'].filter((change) => change['性质'] === each).length)), '处数'));

  await step('各单位的总分、变化、等级、名次', async (report) => {
    const rows = await report.cells('.units');
    equal(rows.length, impact['单位'].length, '单位数');
    for (const [index, unit] of impact['单位'].entries()) {
      const [name, old, now, change, grade, rank] = rows[index];
      equal(name, unit['单位'], '名称');
      sameNumber(old, unit['旧版']['总分'], `${name} 旧版总分`);
      sameNumber(now, unit['新版']['总分'], `${name} 新版总分`);
      sameNumber(change, unit['变化'], `${name} 变化`);
      equal(grade, pair(unit['旧版']['等级'], unit['新版']['等级']), `${name} 等级`);
      equal(rank, pair(unit['旧版']['名次'], unit['新版']['名次']), `${name} 名次`);
    }
  });

  await step('瀑布图的各份与 JSON 的来历相同，合计恰好是总分的变化', async ({ page }) => {
    const charts = await page.locator('.waterfall').evaluateAll((all) => all.map((table) =>
      [...table.tBodies[0].rows].map((row) => [row.cells[0].textContent, row.cells[2].textContent])));
    equal(charts.length, impact['单位'].length, '瀑布图数');
    for (const [index, unit] of impact['单位'].entries()) {
      const parts = charts[index].slice(1, -1);
      equal(parts.map(([label]) => label), unit['来历'].map((each) => each['说明']), `${unit['单位']} 的来历`);
      for (const [i, each] of unit['来历'].entries()) sameNumber(parts[i][1], each['分'], `${unit['单位']}：${each['说明']}`);
      const [a, b] = sum([...unit['来历'].map((each) => each['分（分数）'] ?? each['分']), unit['旧版']['总分']]);
      const [c, d] = sum([unit['新版']['总分']]);
      equal(a * d === c * b, true, `${unit['单位']} 的各份相加恰好是变化`);
    }
  });

  await step('总分的分布', async ({ page }) => equal(
    await page.locator('.distribution .count').allTextContents(), impact['分布'].flatMap((band) => [String(band['旧版']), String(band['新版'])]), '分布'));

  await step('各指标的平均', async (report) => {
    const rows = await report.cells('.indicators');
    equal(rows.map(([path]) => path), impact['指标'].map((each) => each['路径']), '指标');
    for (const [index, each] of impact['指标'].entries()) {
      sameNumber(rows[index][2], each['旧版']['平均'], `${each['路径']} 旧版平均`);
      sameNumber(rows[index][4], each['新版']['平均'], `${each['路径']} 新版平均`);
    }
  });

  await step('各条界限差一点的单位', async ({ page }) => {
    const cliffs = await page.locator('.cliff').evaluateAll((all) => all.map((cliff) => [...cliff.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent))));
    equal(cliffs.map((rows) => rows.map((row) => row[0])), impact['界限'].map((cliff) => cliff['单位'].map((unit) => unit['单位'])), '界限的单位');
    for (const [index, cliff] of impact['界限'].entries()) {
      for (const [i, unit] of cliff['单位'].entries()) {
        sameNumber(cliffs[index][i][1], unit['得分'], `${cliff['说明']} ${unit['单位']} 得分`);
        sameNumber(cliffs[index][i][2], unit['多得'] ?? unit['差'], `${cliff['说明']} ${unit['单位']}`);
      }
    }
  });

  await step('指标对照的分值并排', async (report) => {
    const row = (await report.cells('.tree')).find(([name]) => name === '绩效目标完整性');
    equal(row.slice(0, 4), ['绩效目标完整性', '3', '绩效目标完整性', '5'], '绩效目标完整性');
  });
}
