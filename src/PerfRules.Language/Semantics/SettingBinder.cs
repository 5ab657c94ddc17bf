using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>绑定框架开头的约定；其余各步从 <see cref="BindingContext"/> 读取。</summary>
internal sealed class SettingBinder(BindingContext context)
{
    private readonly ImmutableArray<Grade>.Builder _grades = ImmutableArray.CreateBuilder<Grade>();

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
