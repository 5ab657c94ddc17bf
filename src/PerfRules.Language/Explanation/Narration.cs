using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Explanation;

/// <summary>一个节点的一稿说明：按次序积累的短句、引用的条文，以及已经介绍过的口径。</summary>
/// <param name="source">框架自己的文件；别的文件里的条文要写出文件名。</param>
internal sealed class Narration(NodeScore node, Scope scope, Draft draft, SourceText source)
{
    private readonly List<string> _clauses = [];
    private readonly List<string> _remarks = [];
    private readonly List<Location> _basis = [];
    private readonly Dictionary<Definition, Rational> _shownDefinitions = [];
    private readonly HashSet<string> _introduced = [];
    private readonly SortedSet<Field> _sources = new(Comparer<Field>.Create((a, b) => a.Ordinal.CompareTo(b.Ordinal)));
    private readonly HashSet<Field> _noted = [];

    public NodeScore Node { get; } = node;

    public Scope Scope { get; } = scope;

    public Draft Draft { get; } = draft;

    public void Say(string clause) => _clauses.Add(clause);

    /// <summary>另成一句，写在得分之后。</summary>
    public void Remark(string sentence) => _remarks.Add(sentence);

    public void Cite(Location location) => _basis.Add(location);

    /// <summary>算式的精确值；取数不全时为空。</summary>
    public Rational? ValueOf(Expression expression) => ExpressionEvaluator.Evaluate(expression, Scope).Value;

    /// <summary>用说明中显示出来的口径值重算，核对读者照着算能得到同样的数。</summary>
    public Rational? RecomputedValueOf(Expression expression) =>
        ExpressionEvaluator.Evaluate(expression, Scope.WithDefinitions(_shownDefinitions)).Value;

    public Shown? Show(Expression expression)
    {
        if (ValueOf(expression) is not { } value)
            return null;
        if (SourceOf(expression) is { } source)
            _sources.Add(source);
        var shown = Draft.Show(value, ValueFormatter.UnitOf(expression));
        if (expression is DefinitionExpression definition)
            _shownDefinitions[definition.Definition] = shown.Value;
        return shown;
    }

    /// <summary>代入取值的写法，如“16÷（12＋16）”“2.96万元÷19.5万元”。</summary>
    public string WithValues(Expression expression) => ExpressionPrinter.Print(expression, part => part switch
    {
        FieldExpression or DefinitionExpression or ListExpression or ConditionalExpression => WithoutCounter(part),
        _ => null,
    });

    /// <summary>介绍一个值的来历，如“编外人员控制率＝16÷（12＋16）＝57.14%”；同一个值只介绍一次。</summary>
    public void Introduce(Expression expression)
    {
        var name = ExpressionPrinter.Print(expression);
        if (expression is NumberExpression || !_introduced.Add(name) || Show(expression) is not { } result)
            return;
        var formula = expression is DefinitionExpression definition ? definition.Definition.Value : expression;
        if (formula is ConditionalExpression conditional)
        {
            ConditionalExplanation.Introduce(this, name, conditional, result);
            return;
        }
        if (Limit.Of(formula) is { } limit)
        {
            IntroduceLimited(name, limit, result);
            return;
        }
        if (SourceOf(formula) is { } source && Scope.Record.Notes.TryGetValue(source, out var note))
        {
            _noted.Add(source);
            Say($"{name}＝{result.Text}（{note}）");
            return;
        }
        if (formula is CalendarExpression { Function: CalendarFunction.Between, Right: { } end } count && Show(count.Left) is { } from && Show(end) is { } to)
        {
            Say(expression is DefinitionExpression ? $"{name}＝{from.Text}至{to.Text}的工作日数＝{result.Text}" : $"{from.Text}至{to.Text}有{result.Text}");
            return;
        }
        var values = WithValues(formula);
        Say(values == result.Text || values == WithoutCounter(expression) ? $"{name}＝{result.Text}" : $"{name}＝{values}＝{result.Text}");
    }

    /// <summary>封顶（或保底）的口径：未到界限的照常说，越过的说明按界限计。</summary>
    private void IntroduceLimited(string name, Limit limit, Shown result)
    {
        if (ValueOf(limit.Value) is not { } value || Show(limit.Value) is not { } unlimited)
            return;
        var isLimited = limit.IsCap ? value > limit.Bound.Value : value < limit.Bound.Value;
        Draft.Require(isLimited || unlimited.Text == result.Text);
        Draft.Require(!isLimited || unlimited.Text != result.Text);
        // 按情形取值的，只说取的那一支怎样算。
        var formula = limit.Value is ConditionalExpression conditional && ConditionalExplanation.TakenArm(this, conditional) is { } arm
            ? arm.Value : limit.Value;
        Say($"{name}＝{WithValues(formula)}＝{unlimited.Text}");
        if (isLimited)
            Say($"按{result.Text}计");
    }

    /// <summary>介绍算式中用到的口径；按情形取值的只看取的那一支。</summary>
    public void IntroduceDefinitions(Expression expression)
    {
        foreach (var part in ExpressionParts.SelfAndDescendants(expression, Taken))
        {
            if (part is DefinitionExpression or ConditionalExpression)
                Introduce(part);
        }
    }

    /// <summary>介绍算式中按情形取值的口径，因为光看名称不知道取的是哪一支。</summary>
    public void IntroduceChoices(Expression expression)
    {
        foreach (var part in ExpressionParts.SelfAndDescendants(expression, Taken))
        {
            if (part is ConditionalExpression or DefinitionExpression { Definition.Value: ConditionalExpression })
                Introduce(part);
        }
    }

    private ImmutableArray<Expression> Taken(Expression expression) => expression is ConditionalExpression conditional
        ? ConditionalExplanation.TakenArm(this, conditional) is { } arm ? [arm.Value] : []
        : ExpressionParts.Operands(expression);

    /// <summary>显示的两个值的大小关系须与条件判断时一致。</summary>
    public void RequireSameOutcome(ComparisonCondition comparison)
    {
        if (ValueOf(comparison.Left) is { } left && ValueOf(comparison.Right) is { } right
            && Show(comparison.Left) is { } shownLeft && Show(comparison.Right) is { } shownRight)
        {
            Draft.Require(comparison.Operator.Accepts(left.CompareTo(right))
                == comparison.Operator.Accepts(shownLeft.Value.CompareTo(shownRight.Value)));
        }
    }

    /// <summary>“得0.5分（满分1分），扣0.5分”；加分项为“共加2分（最多加3分）”，扣分项为“共扣2分（最多扣5分）”。</summary>
    public void SayScore(bool withDeduction = true) =>
        Say(Node.Indicator.Kind == IndicatorKind.Regular ? $"得{ScoreText()}{Deducted(withDeduction)}" : AdjustmentText());

    /// <summary>跟在算式之后的“0.15分（满分1分），扣0.85分”；加分项、扣分项另说加减多少。</summary>
    public string ScoreAndDeduction() => Node.Indicator.Kind == IndicatorKind.Regular
        ? ScoreText() + Deducted(true)
        : $"{ValueFormatter.Number(ShownScore())}分，{AdjustmentText()}";

    public string Finish()
    {
        var notes = _sources.Except(_noted).Where(Scope.Record.Notes.ContainsKey).Select(field => $"{field.Name}：{Scope.Record.Notes[field]}。");
        return $"{string.Join("，", _clauses)}。{string.Concat(notes)}{string.Concat(_remarks)}{Basis()}";
    }

    // 所基于的框架、引用的公用口径里的条文，写明在哪个文件。
    private string Basis()
    {
        var places = _basis.GroupBy(l => l.Source).Select(file =>
        {
            var lines = file.Select(l => l.LineNumber).Distinct().Order().Select(l => l.ToString(CultureInfo.InvariantCulture));
            return $"{(file.Key == source ? "" : $"“{file.Key.FileName}”")}第{string.Join("、", lines)}行";
        });
        return _basis.Count == 0 ? "" : $"依据{string.Join("，", places)}。";
    }

    /// <summary>从别处算来的数据，或恰为它的口径。</summary>
    private static Field? SourceOf(Expression expression) => expression switch
    {
        FieldExpression { Field: { Source: not null } field } => field,
        DefinitionExpression definition => SourceOf(definition.Definition.Value),
        _ => null,
    };

    private Rational ShownScore()
    {
        var score = Node.Score ?? Rational.Zero;
        var shown = Draft.ShowScore(score).Value;
        Draft.Require(shown == Node.Points == (score == Node.Points) && shown.IsZero == score.IsZero);
        return shown;
    }

    /// <summary>限幅改变了得分。</summary>
    public void SayLimited(Rational limited, Rational value) => Say(
        limited > value ? $"低于{ValueFormatter.Number(limited)}分，按{ValueFormatter.Number(limited)}分计"
        : Node.Indicator.Kind == IndicatorKind.Regular ? "高于满分，按满分计"
        : $"高于{ValueFormatter.Number(limited)}分，按{ValueFormatter.Number(limited)}分计");

    private string AdjustmentText()
    {
        var shown = ShownScore();
        var (addsPoints, deductsPoints) = (Node.Indicator.Kind == IndicatorKind.Bonus, Node.Indicator.Minimum.Sign < 0);
        string[] bounds =
        [
            .. addsPoints ? [$"最多加{ValueFormatter.Number(Node.Points)}分"] : Array.Empty<string>(),
            .. deductsPoints ? [$"最多扣{ValueFormatter.Number(-Node.Indicator.Minimum)}分"] : Array.Empty<string>(),
        ];
        var most = $"（{string.Join('，', bounds)}）";
        return shown.IsZero ? (addsPoints && deductsPoints ? "不加不扣" : addsPoints ? "不加分" : "不扣分") + most
            : shown.Sign > 0 ? $"共加{ValueFormatter.Number(shown)}分{most}"
            : $"共扣{ValueFormatter.Number(-shown)}分{most}";
    }

    private string ScoreText() => $"{ValueFormatter.Number(ShownScore())}分（满分{ValueFormatter.Number(Node.Points)}分）";

    private string Deducted(bool isWanted)
    {
        var lost = Node.Points - ShownScore();
        return isWanted && lost.Sign > 0 ? $"，扣{ValueFormatter.Number(lost)}分" : "";
    }

    /// <summary>算式中的数量不写量词；其余照单位写。</summary>
    private string? WithoutCounter(Expression part)
    {
        if (Show(part) is not { } shown)
            return null;
        var unit = ValueFormatter.UnitOf(part);
        var isCount = unit.Dimension.Single is not (null or Quantity.Money or Quantity.Score or Quantity.PercentagePoint);
        return isCount && unit.Text.Length > 0 && shown.Text.EndsWith(unit.Text, StringComparison.Ordinal)
            ? shown.Text[..^unit.Text.Length]
            : shown.Text;
    }
}
