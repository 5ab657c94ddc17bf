using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;
using PerfRules.Testing;

namespace PerfRules.Language.Tests.Evaluation;

/// <summary>公开的框架和单位数据。只认测试所用数据的写法，正式的读取另有其处。</summary>
internal sealed class PublishedUnit
{
    private PublishedUnit(Framework framework, UnitRecord record)
    {
        Framework = framework;
        Record = record;
        Assessment = ReferenceEvaluator.Evaluate(framework, record);
    }

    public Framework Framework { get; }

    public UnitRecord Record { get; }

    public Assessment Assessment { get; }

    public IEnumerable<NodeScore> Nodes => Descendants(Assessment.Total);

    public static PublishedUnit Load(string rules, string data)
    {
        var text = File.ReadAllText(RepositoryRoot.File("rules", rules));
        var framework = RuleFile.Parse(new SourceText(text, rules)).Framework ?? throw new InvalidOperationException(rules);
        using var json = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.File("rules", data)));
        return new PublishedUnit(framework, Read(framework, json.RootElement));
    }

    public NodeScore Node(string name) => Nodes.First(node => node.Name == name);

    private static UnitRecord Read(Framework framework, JsonElement root)
    {
        var data = root.GetProperty("数据");
        return new UnitRecord
        {
            Unit = root.GetProperty("单位").GetString()!,
            Values = [.. framework.Fields.Select(field => data.TryGetProperty(field.Name, out var value) ? Value(field, value) : field.DefaultValue)],
            Lists = [.. framework.Lists.Select(list => data.TryGetProperty(list.Name, out var rows)
                ? rows.EnumerateArray().Select(row => Row(list, row)).ToImmutableArray()
                : default)],
            ManualScores = root.GetProperty("人工评分").EnumerateObject()
                .ToImmutableDictionary(entry => Find(framework, entry.Name), entry => Manual(entry.Value)),
        };
    }

    private static RecordRow Row(RecordList list, JsonElement row) => new(
        [.. list.Fields.Select(field => field.Type is not TextType && row.TryGetProperty(field.Name, out var value) ? Value(field, value) : null)],
        [.. list.Fields.Select(field => field.Type is TextType && row.TryGetProperty(field.Name, out var value) ? value.GetString() : null)],
        row.TryGetProperty("得分", out var score) ? Manual(row.TryGetProperty("理由", out _) ? row : score) : null);

    private static Rational? Value(Field field, JsonElement value) => field.Type switch
    {
        BooleanType => value.GetBoolean() ? 1 : 0,
        ChoiceType choice => choice.Options.IndexOf(value.GetString()!),
        NumberType when value.ValueKind == JsonValueKind.String => Build.R(value.GetString()!.TrimEnd('%')) / 100,
        NumberType number => Build.R(value.GetRawText()) * number.Unit.Scale,
        _ => null,
    };

    private static ManualScore Manual(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? new ManualScore(Build.R(value.GetProperty("得分").GetRawText()), value.GetProperty("理由").GetString())
        : new ManualScore(Build.R(value.GetRawText()));

    private static Indicator Find(Framework framework, string path)
    {
        var parts = path.Split('/');
        var node = framework.Indicators.First(indicator => indicator.Name == parts[0]);
        return parts.Length == 1 ? node
            : int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? node.Children[number - 1]
            : node.Children.First(child => child.Name == parts[1]);
    }

    private static IEnumerable<NodeScore> Descendants(NodeScore node) => node.Children.SelectMany(Descendants).Prepend(node);
}
