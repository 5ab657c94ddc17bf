using System.Collections.Immutable;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Diagnostics.Catalogue;

/// <summary>须填写的文字的诊断。</summary>
public static class RequiredTextDiagnostics
{
    public static readonly DiagnosticDescriptor UndeclaredDescriptor = new("PR2085", Severity.Error,
        "须填写的文字没有声明", "须填写的“{0}”没有声明，各单位无处填写。请在数据中声明“{0}：文本”。");

    public static readonly DiagnosticDescriptor NotAScoreDescriptor = new("PR2086", Severity.Error,
        "须填写的条件说的不是得分", "“须填写”前面说的是得分，例如“得分低于分值的”“得分低于6分的”“得分率低于60%的”“扣分的”；“{0}”不是得分。");

    public static readonly DiagnosticDescriptor UselessBoundDescriptor = new("PR5098", Severity.Warning,
        "须填写的界限不起作用", "“{0}”的分值是{1}分，得分{2}低于{3}，这个界限不起作用。请核对界限的分数。");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [UndeclaredDescriptor, NotAScoreDescriptor, UselessBoundDescriptor];

    public static Diagnostic Undeclared(Location location, string name, CodeFix fix) =>
        Diagnostic.Create(UndeclaredDescriptor, location, name) with { Fixes = [fix] };

    public static Diagnostic NotAScore(Location location, string word) => Diagnostic.Create(NotAScoreDescriptor, location, word);

    public static Diagnostic UselessBound(Location location, string name, ScoreBound bound, Rational points) => Diagnostic.Create(
        UselessBoundDescriptor, location, name, ValueFormatter.Number(points), bound.Value.Sign > 0 ? "总是" : "不会", RequiredTextPrinter.Bound(bound));
}
