using System.Globalization;
using System.Text.Json.Nodes;

namespace PerfRules.Revision.Tests.Impact;

/// <summary>由三个真实单位的数据出发，随机改动各项取数，多数落在界限附近。</summary>
internal sealed class RandomUnits(int seed)
{
    private static readonly string[][] RealFiles =
        [["福田区", "data", "投推和企服中心-2022.json"], ["福田区", "data", "香蜜湖-2023.json"], ["盐田区", "data", "区委办-2023.json"]];

    private readonly Random _random = new(seed);

    /// <summary>三个真实单位的数据。</summary>
    public static JsonArray Real() => new([.. RealFiles.Select(file => JsonNode.Parse(RuleFiles.Read(["rules", .. file])))]);

    /// <summary>三个真实单位，后面是随机的单位。</summary>
    public string Create(int count)
    {
        var units = Real();
        var bases = Real();
        for (var i = 0; i < count; i++)
            units.Add(Vary(bases[_random.Next(bases.Count)]!.DeepClone(), i));
        return units.ToJsonString();
    }

    private JsonNode Vary(JsonNode unit, int index)
    {
        unit["单位"] = string.Create(CultureInfo.InvariantCulture, $"单位{index}");
        var data = unit["数据"]!;
        foreach (var name in new[] { "预算编制不符合项", "绩效目标不符合项", "未完成重点工作" })
            data[name] = _random.Next(5);
        foreach (var name in new[] { "存在违规支出", "属于涉密单位", "缺少检查监督材料" })
            data[name] = _random.Next(8) == 0;
        foreach (var name in new[] { "部门预算公开情况", "部门决算公开情况" })
            data[name] = Pick("按规定公开", "公开但不符合要求", "未公开");
        var budget = _random.Next(1, 400) * 25;
        data["全年预算数"] = budget;
        var share = 0;
        foreach (var (quarter, expected) in new[] { ("一", 25), ("二", 50), ("三", 75), ("四", 100) })
        {
            share = Math.Max(share, expected + _random.Next(-12, 13));
            data[$"{quarter}季度末累计支出"] = (decimal)budget * share / 100 + _random.Next(3) / 100m;
        }
        data["采购计划金额"] = 100;
        data["实际采购金额"] = _random.Next(60, 106);
        data["年初预算数"] = 1000;
        data["调整调剂金额"] = _random.Next(0, 250);
        data["编外人数"] = _random.Next(8);
        data["满意度"] = string.Create(CultureInfo.InvariantCulture, $"{_random.Next(75, 101)}%");
        data["“三公”经费支出数"] = (decimal)data["“三公”经费预算数"]! * _random.Next(80, 110) / 100;
        data["计划完成项目数"] = 7;
        data["已完成项目数"] = _random.Next(3, 8);
        unit["人工评分"]!["绩效指标明确性/4"] = new JsonObject { ["得分"] = _random.Next(3) / 2m, ["理由"] = "随机" };
        unit["人工评分"]!["监管机制"] = new JsonObject { ["得分"] = _random.Next(5) / 4m, ["理由"] = "随机" };
        return unit;
    }

    private string Pick(params string[] options) => options[_random.Next(options.Length)];
}
