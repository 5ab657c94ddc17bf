using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Model;

/// <summary>
/// 框架：规则模型的根，不可变，名称、单位、计分方法都已解析。
/// 求值、生成、文档、比较、编辑器都只读它。
/// </summary>
public sealed class Framework
{
    public required string Name { get; init; }

    /// <summary>评价的年度；未写明为空。</summary>
    public required int? Year { get; init; }

    public required SourceText Source { get; init; }

    /// <summary>所基于、所引用的各文件，被引用的在前。</summary>
    public ImmutableArray<FrameworkSource> References { get; init; } = [];

    public ImmutableArray<Field> Fields { get; init; } = [];

    public ImmutableArray<RecordList> Lists { get; init; } = [];

    /// <summary>一个单位什么也没有填时的取数：缺失时取的值，下标为 <see cref="Field.Ordinal"/>。</summary>
    public Rational?[] MissingValues()
    {
        var values = new Rational?[Fields.IsEmpty ? 0 : Fields.Max(f => f.Ordinal) + 1];
        foreach (var field in Fields)
            values[field.Ordinal] = field.DefaultValue;
        return values;
    }

    public ImmutableArray<Definition> Definitions { get; init; } = [];

    /// <summary>条文能用的日历：本文件的，或所基于、所引用的；没有为空。</summary>
    public Calendar? Calendar { get; init; }

    /// <summary>勾稽：框架的在前，各明细的在后。</summary>
    public ImmutableArray<Reconciliation> Reconciliations { get; init; } = [];

    /// <summary>总分，指标树的根；其下级为一级指标（或框架直接使用的最高级）。</summary>
    public required Indicator Total { get; init; }

    /// <summary>等级，由高到低。</summary>
    public ImmutableArray<Grade> Grades { get; init; } = [];

    /// <summary>条件成立时对等级的限制；舍入后的总分定出等级之后才看。</summary>
    public ImmutableArray<GradeLimit> GradeLimits { get; init; } = [];

    public ImmutableArray<TestCase> Cases { get; init; } = [];

    public ImmutableArray<Prose> Prose { get; init; } = [];

    /// <summary>
    /// 规则摘要：规则文本（换行统一为 LF）的 SHA-256，形如“sha256:…”。
    /// 引用了别的文件的，是各文件的文本以空字符相连之后的，本文件在前。
    /// </summary>
    public string Digest => field ??= "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\0', References.Select(r => r.Text).Prepend(Source).Select(t => t.Content.ReplaceLineEndings("\n"))))));

    /// <summary>全部节点，先根次序，下标即 <see cref="Indicator.Ordinal"/>。</summary>
    public ImmutableArray<Indicator> Indicators => field.IsDefault ? field = [.. Total.SelfAndDescendants()] : field;
}

/// <summary>等级：条件对总分（舍入后）成立时为该等级；由高到低依次判断。</summary>
public sealed record Grade(string Name, ComparisonOperator Operator, Rational Bound, Location Location);

/// <summary>等级限制：条件成立时等级不高于所写的一等，或者直接评为这一等。直接评为的压过不高于；几条同时成立的取最低。</summary>
/// <param name="Grade">等级的序号，最高的为 0。</param>
/// <param name="IsFixed">是否直接评为这一等。</param>
public sealed record GradeLimit(Condition Condition, int Grade, bool IsFixed, Location Location);
