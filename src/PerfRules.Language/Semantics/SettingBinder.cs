using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>绑定框架开头的约定；其余各步从 <see cref="BindingContext"/> 读取。</summary>
internal sealed class SettingBinder(BindingContext context)
{
    private readonly ImmutableArray<Grade>.Builder _grades = ImmutableArray.CreateBuilder<Grade>();

    private readonly Dictionary<string, StatementSyntax> _said = new(StringComparer.Ordinal);

    /// <summary>总分；没有写为空。</summary>
    public NumberSyntax? TotalPoints { get; private set; }

    public ImmutableArray<Grade> Grades => _grades.ToImmutable();

    /// <summary>公用口径和基于别的框架的文件里，约定只能写在该写的地方。</summary>
    public void BindNone(IEnumerable<StatementSyntax> settings, bool isLibrary)
    {
        foreach (var setting in settings)
        {
            if (isLibrary && setting is PercentSettingSyntax)
                context.PercentIsPoint = true;
            else if (setting is not ReferenceSettingSyntax)
                context.Report(BindingDiagnostics.Misplaced(context.At(setting.Span), isLibrary
                    ? "公用口径里除了“1%按1个百分点计”，没有别的约定；请写到引用它的框架里。"
                    : "总分、等级等约定沿用所基于的框架，不能另写。"));
        }
    }

    public void Bind(IEnumerable<StatementSyntax> settings)
    {
        foreach (var setting in settings)
        {
            CheckRepeated(setting);
            if (setting is PercentSettingSyntax { IsConsistent: false })
                context.Report(DeclarationDiagnostics.UnequalPercent(context.At(setting.Span), context.At(setting.Span).Text));
            switch (setting)
            {
                case ReferenceSettingSyntax:
                    break;
                case TotalSettingSyntax total:
                    TotalPoints = total.Points;
                    break;
                case RoundingSettingSyntax rounding:
                    context.Roundings[rounding.Level] = rounding.Rounding;
                    break;
                case DisplaySettingSyntax display:
                    context.Displays[display.Level] = display.Places;
                    break;
                case StepModeSettingSyntax mode:
                    context.StepMode = mode.Mode;
                    break;
                case CapSettingSyntax cap:
                    context.CapsItems = cap.Caps;
                    break;
                case PeerSettingSyntax peers:
                    context.PeerRule = peers.Rule;
                    break;
                case PercentSettingSyntax:
                    context.PercentIsPoint = true;
                    break;
                case AdjustmentSettingSyntax adjustment:
                    context.AdjustmentSetting = adjustment;
                    break;
                case GradeSettingSyntax grade:
                    AddGrade(grade);
                    break;
                default:
                    context.Report(BindingDiagnostics.Misplaced(context.At(setting.Span), "这里是框架的约定。"));
                    break;
            }
        }
    }

    // 说了两次，不知道以哪一句为准。
    private void CheckRepeated(StatementSyntax setting)
    {
        if (Topic(setting) is not { } topic)
            return;
        if (!_said.TryGetValue(topic, out var first))
            _said.Add(topic, setting);
        else if (setting is not StepModeSettingSyntax mode || mode.Mode != context.StepMode)
            context.Report(DeclarationDiagnostics.RepeatedSetting(context.At(setting.Span), topic, context.At(first.Span)));
    }

    private static string? Topic(StatementSyntax setting) => setting switch
    {
        TotalSettingSyntax => "总分",
        RoundingSettingSyntax rounding => $"{LevelName.Of(rounding.Level)}得分保留几位小数",
        DisplaySettingSyntax display => $"{LevelName.Of(display.Level)}得分显示几位小数",
        StepModeSettingSyntax => "不足一步的怎样扣（这里的约定只能是一种，不同的写在各句里）",
        CapSettingSyntax => "评分点封不封顶",
        PeerSettingSyntax => "同类怎样比较",
        PercentSettingSyntax => "1%按几个百分点计",
        AdjustmentSettingSyntax => "加分项、扣分项怎样计入总分",
        _ => null,
    };

    private void AddGrade(GradeSettingSyntax grade)
    {
        if (_grades.FirstOrDefault(g => g.Name == grade.Name.Text) is { } twin)
        {
            context.Report(BindingDiagnostics.DuplicateName(context.At(grade.Name.Span), grade.Name.Text, twin.Location));
            return;
        }
        _grades.Add(new Grade(grade.Name.Text, grade.Operator, grade.Bound.Value, context.At(grade.Span)));
        context.Grades = Grades;
    }
}
