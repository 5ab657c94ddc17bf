// 没有脚本时网页全部列出；脚本只管筛选、选单位、排序。
'use strict';

// 筛选改动和对照表。
{
  const form = document.querySelector('.filters');
  const status = form.querySelector('.count');
  const cards = [...document.querySelectorAll('.change')];
  const rows = [...document.querySelectorAll('.tree tbody tr[data-changes]')];
  const textOf = new Map([...cards, ...rows].map((element) => [element, element.textContent.toLowerCase()]));

  const show = (element, isShown) => { element.hidden = !isShown; };

  const filterCards = (classes, text) => {
    const shown = new Set();
    for (const card of cards) {
      const isShown = classes.has(card.dataset.class) && textOf.get(card).includes(text);
      show(card, isShown);
      if (isShown) shown.add(card.dataset.number);
    }
    for (const group of document.querySelectorAll('#changes .group'))
      show(group, group.querySelector('.change:not([hidden])') !== null);
    show(document.querySelector('.nothing'), shown.size === 0 && cards.length > 0);
    return shown;
  };

  // 有改动的一行，它的各级上级也留下，看得出在哪里。
  const filterRows = (shown, text, changedOnly) => {
    for (const mark of document.querySelectorAll('.tree .marks a')) show(mark, shown.has(mark.dataset.number));
    const keep = new Set();
    const parents = [];
    for (const row of rows) {
      const numbers = row.dataset.changes.split(' ').filter((number) => number !== '');
      const isChanged = numbers.some((number) => shown.has(number));
      const isWanted = changedOnly ? isChanged : isChanged || textOf.get(row).includes(text);
      const depth = row.dataset.depth;
      if (depth !== undefined) {
        parents.length = Number(depth);
        parents.push(row);
      }
      if (isWanted) for (const each of depth === undefined ? [row] : parents) keep.add(each);
    }
    for (const row of rows) show(row, keep.has(row));
    for (const group of document.querySelectorAll('.tree tr.group'))
      show(group, rows.some((row) => row.parentElement === group.parentElement && !row.hidden));
  };

  const filter = () => {
    const classes = new Set([...form.querySelectorAll('[name="class"]:checked')].map((box) => box.value));
    const text = form.elements.namedItem('text').value.trim().toLowerCase();
    const shown = filterCards(classes, text);
    filterRows(shown, text, form.elements.namedItem('changed').checked);
    status.textContent = shown.size === cards.length ? `${cards.length} 处改动` : `${cards.length} 处改动中的 ${shown.size} 处`;
  };

  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  show(form, true);
  filter();
}

// 瀑布图一次看一个单位：选单位，或者点表里的名称。
for (const picker of document.querySelectorAll('.picker')) {
  const select = picker.querySelector('select');
  const units = [...document.querySelectorAll('details.unit')];
  const pick = (index) => {
    select.selectedIndex = index;
    for (const [i, unit] of units.entries()) {
      unit.hidden = i !== index;
      unit.open = i === index;
    }
    picker.querySelector('[name="previous"]').disabled = index === 0;
    picker.querySelector('[name="next"]').disabled = index === units.length - 1;
  };
  select.addEventListener('change', () => pick(select.selectedIndex));
  picker.querySelector('[name="previous"]').addEventListener('click', () => pick(select.selectedIndex - 1));
  picker.querySelector('[name="next"]').addEventListener('click', () => pick(select.selectedIndex + 1));
  for (const link of document.querySelectorAll('.units a')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      pick(units.findIndex((unit) => `#${unit.id}` === link.getAttribute('href')));
      picker.scrollIntoView();
      select.focus({ preventScroll: true });
    });
  }
  picker.hidden = false;
  document.querySelector('.waterfalls').classList.add('picked');
  pick(0);
}

// 点单位表的表头排序；再点一次反过来。数按大小，文字按中文的次序。
for (const table of document.querySelectorAll('table.units')) {
  const body = table.tBodies[0];
  const numberOf = (text) => Number(/[-−+]?\d+(\.\d+)?/.exec(text)?.[0].replace('−', '-') ?? NaN);
  for (const [column, head] of [...table.tHead.rows[0].cells].entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const sign = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
      for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', sign === 1 ? 'ascending' : 'descending');
      const keyed = [...body.rows].map((row) => {
        const text = row.cells[column].textContent;
        return { row, text, number: numberOf(text) };
      });
      const compare = head.classList.contains('number')
        ? (a, b) => (Number.isNaN(a.number) ? 1 : Number.isNaN(b.number) ? -1 : sign * (a.number - b.number))
        : (a, b) => sign * a.text.localeCompare(b.text, 'zh-Hans');
      body.append(...keyed.sort(compare).map((each) => each.row));
    });
  }
}
