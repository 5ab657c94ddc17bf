using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Language.Semantics;

/// <summary>
/// 绑定一个标题名下的计分句：认出基本方法、分档、扣分、例外和否决。
/// 句子的先后不影响含义，只决定省略的主语和界限取哪一个。
/// </summary>
internal sealed partial class ScoringBinder
{
    private readonly BindingContext _context;
    private readonly IndicatorDraft _draft;
    private readonly ExpressionBinder _expressions;
    private readonly ConditionBinder _conditions;
    private readonly DeductionBinder _deductions;
    private readonly NameScope _scope;
    private readonly Expression _fullPoints;
    private readonly RangeBinder _ranges;
    private readonly List<BandCandidate> _candidates = [];
    private string? _methodWords;

    public ScoringBinder(IndicatorDraft draft, Rational points)
        : this(draft.Context, draft.Context.Scope, draft, new NumberExpression(points, Unit.Score, draft.Context.At(draft.Heading.Span)), null)
    {
    }

    private ScoringBinder(BindingContext context, NameScope scope, IndicatorDraft draft, Expression fullPoints, RecordList? rows)
    {
        Rows = rows;
        _context = context;
        _draft = draft;
        _scope = scope;
        _fullPoints = fullPoints;
        _expressions = new ExpressionBinder(context, scope)
        {
            ItemName = draft.Name.Text,
            FullPoints = fullPoints,
            Subject = NamedSubject(scope, draft, context),
            HasBrokenSubject = scope.TryGetDefinition(draft.Name.Text, out var named) && named is null,
        };
        _ranges = new RangeBinder(_context, fullPoints);
        _conditions = new ConditionBinder(context, _expressions) { Missing = new MissingBinder(context, _expressions, rows) };
        _deductions = new DeductionBinder(context, _expressions, _conditions) { StatesMinimum = draft.Kind == IndicatorKind.Penalty || draft.Lowest is not null };
    }

    /// <summary>最低分；扣分项为负数。</summary>
    public Rational Minimum { get; init; }

    /// <summary>逐项计分的明细；不是逐项的行为空。</summary>
    public RecordList? Rows { get; }

    /// <summary>基本方法；没有写（只有扣分，或什么都没有）为空。</summary>
    public ScoringMethod? Method { get; private set; }

    public List<Deduction> Deductions { get; } = [];

    public List<ScoreException> Exceptions { get; } = [];

    public List<ScoreLimit> Limits { get; } = [];

    public List<Veto> Vetoes { get; } = [];

    public List<PointSyntax> Points { get; } = [];

    /// <summary>写明封顶、不封顶；没有写为空。</summary>
    public bool? Caps { get; private set; }

    /// <summary>是否写了扣完为止。</summary>
    public bool StopsAtZero { get; private set; }

    /// <summary>有没有未能识别的句子；有则不再报告缺少规则。</summary>
    public bool HasErrors { get; private set; }

    public void Bind()
    {
        Bind(_draft.Statements);
        ReportPendingList();
        _ranges.CheckEnds();
        BandBinder.Finish(this, _candidates, _context, _conditions.ChoiceField is not null, _draft.Children.Count + Points.Count > 0);
        BindDeferred();
    }

    /// <summary>由 <see cref="BandBinder"/> 填入分出的档。</summary>
    public void SetBands(BandMethod bands) => Method ??= bands;

    // 第一句省略主语时，取与评分点同名的口径或数据。
    private static Expression? NamedSubject(NameScope scope, IndicatorDraft draft, BindingContext context)
    {
        var location = context.At(draft.Name.Span);
        if (scope.TryGetDefinition(draft.Name.Text, out var definition) && definition is not null)
            return new DefinitionExpression(definition, location);
        return scope.TryGetField(draft.Name.Text, out var field) && field.Type is NumberType ? new FieldExpression(field, location) : null;
    }

    private void Bind(IReadOnlyList<StatementSyntax> statements)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            var statement = statements[i];
            if (statement is ListIntroSyntax list)
            {
                BindList(list, statements.Skip(i + 1));
                return;
            }
            i += TakeListed(statements, i);
            Bind(statement);
        }
    }

    private void Bind(StatementSyntax statement)
    {
        switch (statement)
        {
            case FormulaSyntax formula:
                BindFormula(formula);
                break;
            case EfficacySyntax efficacy:
                BindEfficacy(efficacy);
                break;
            case ListedItemSyntax when HasErrors:
                break;
            case ListedIntroSyntax intro:
                BindListed(intro);
                break;
            case ChoiceIntroSyntax choice:
                BindChoice(choice);
                break;
            case ManualSyntax manual:
                BindManual(manual);
                break;
            case DelegatedSyntax delegated:
                SetMethod(new DelegatedMethod(delegated.By, At(delegated)), $"由{delegated.By}制定", delegated);
                break;
            case PointSyntax point:
                Points.Add(point);
                break;
            case VetoSyntax veto when !Defer(veto):
                BindVeto(veto);
                break;
            case VetoSyntax:
                break;
            case DeductionStatementSyntax deduction:
                AddDeduction(deduction.Deduction, deduction);
                break;
            case ConditionalSentenceSyntax sentence:
                foreach (var part in sentence.Parts.Where(part => !Defer(part)))
                    BindConditional(part);
                break;
            case RequiredTextSyntax required:
                BindRequiredText(required);
                break;
            case BrokenSyntax:
                HasErrors = true;
                break;
            default:
                _context.Report(BindingDiagnostics.Misplaced(At(statement), "这里是指标的计分规则。"));
                break;
        }
    }

    private void SetMethod(ScoringMethod? method, string words, StatementSyntax statement)
    {
        if (method is null)
        {
            HasErrors = true;
            return;
        }
        if (_methodWords is not null)
        {
            _context.Report(BindingDiagnostics.SeveralMethods(At(statement), _draft.Name.Text, _methodWords, words));
            return;
        }
        _methodWords = words;
        Method = method;
    }

    private void BindFormula(FormulaSyntax formula)
    {
        var value = _expressions.Bind(formula.Value);
        SetFormula(value is not null && CheckScore(value) ? value : null, formula.Bounds, "按算式计分", formula);
    }

    private void BindEfficacy(EfficacySyntax syntax)
    {
        var value = syntax.Subject is { } subject ? _expressions.Bind(subject) : _conditions.RequireSubject(At(syntax));
        var (satisfactory, intolerable) = (_expressions.Bind(syntax.Satisfactory), _expressions.Bind(syntax.Intolerable));
        var isSound = value is not null && satisfactory is not null && intolerable is not null
            && _conditions.CheckComparable(value, satisfactory, satisfactory.Location)
            && _conditions.CheckComparable(value, intolerable, intolerable.Location);
        SetFormula(
            isSound ? Efficacy.Score(value!, satisfactory!, intolerable!, _fullPoints, At(syntax)) : null,
            syntax.Bounds, "按功效系数法计分", syntax);
    }

    private void SetFormula(Expression? value, BoundsSyntax? limits, string words, StatementSyntax statement)
    {
        if (value is not null && limits is { } bounds)
        {
            Caps = bounds.Caps;
            foreach (var (limit, isMaximum) in new[] { (bounds.Maximum, false), (bounds.Minimum, true) })
            {
                if (limit is not null)
                    value = new ExtremeExpression(isMaximum, [value, ExpressionBinder.Number(limit, At(limit))], value.Dimension, false, At(statement));
            }
        }
        SetMethod(value is null ? null : new FormulaMethod(value, At(statement)), words, statement);
    }

    private bool CheckScore(Expression points)
    {
        if (ExpressionBinder.IsBareZero(points) || points.Dimension.Fits(Dimension.Score))
            return true;
        _context.Report(UnitDiagnostics.NotScore(points));
        return false;
    }

    private void BindChoice(ChoiceIntroSyntax choice)
    {
        if (!_scope.TryGetField(choice.Subject.Name, out var field))
            _context.ReportUnknown(At(choice.Subject), choice.Subject.Name, "选项类数据", _scope.Names);
        else if (field.Type is not ChoiceType)
            _context.Report(BindingDiagnostics.WrongKind(At(choice.Subject), field.Name, ExpressionBinder.Describe(field.Type), "选项"));
        else
            _conditions.ChoiceField = field;
        HasErrors |= _conditions.ChoiceField is null;
    }

    private void BindManual(ManualSyntax manual)
    {
        var maximum = _fullPoints is NumberExpression full ? full.Value : Rational.Zero;
        var minimum = manual.MostDeducted?.Value is { } most ? maximum - most : manual.Minimum?.Value ?? Minimum;
        maximum -= manual.LeastDeducted?.Value ?? Rational.Zero;
        SetMethod(
            new ManualMethod(minimum, maximum, manual.Step?.Value, manual.RequiresReason, manual.RequiresEvidence, manual.Criterion, At(manual)),
            "人工评分", manual);
    }

    private void BindVeto(VetoSyntax veto)
    {
        if (veto is { IsLimit: true, Points: { } maximum })
        {
            AddLimit(_conditions.Bind(veto.Condition), veto.Scope, maximum, veto);
            return;
        }
        if (veto.Points is { Value.IsZero: false } points)
            _context.Report(BindingDiagnostics.VetoPoints(At(points), points.Digits));
        if (_conditions.Bind(veto.Condition) is not { } condition || Target(veto.Scope) is not { } target)
            return;
        Add(target, LiftedRules.None with { Vetoes = [new Veto(condition, At(veto))] });
    }

    // “本项”“本指标”……是哪个标题；没有写就是本标题。“本项”在没有评分点的指标里就是本指标。
    private IndicatorDraft? Target(ScopeToken scope)
    {
        if (scope.Level is null or IndicatorLevel.Item)
            return _draft;
        if (_draft.Enclosing(scope.Level) is { } target)
            return InSameFile(target, scope) ? target : null;
        if (scope.Level == IndicatorLevel.Third && _draft.Level != IndicatorLevel.Item)
            return _draft;
        // 加分项、扣分项的评分点说“本指标”，就是它所在的加分项、扣分项。
        if (scope.Level == IndicatorLevel.Third && _draft is { Kind: not IndicatorKind.Regular, Parent: { } parent })
            return parent;
        _context.Report(BindingDiagnostics.Scope(_context.At(scope.Span), _draft.Name.Text));
        return null;
    }

    // 填写的部分不能反过来改动所基于的框架的得分。
    private bool InSameFile(IndicatorDraft target, ScopeToken scope)
    {
        if (target.Context == _context)
            return true;
        _context.Report(ModuleDiagnostics.NotOpen(
            _context.At(scope.Span), $"这一句作用于“{target.Name.Text}”", target.Context.At(target.Name.Span)));
        return false;
    }

    private void BindConditional(ConditionalSyntax conditional)
    {
        if (IsStray(conditional))
            return;
        var classOf = conditional.Class is null ? null : _conditions.Bind(conditional.Class);
        var condition = conditional.Condition is null ? null : _conditions.Bind(conditional.Condition);
        if (conditional.Condition is not null && condition is null || conditional.Class is not null && classOf is null)
        {
            HasErrors = true;
            return;
        }
        if (!AllowsMissing(condition, conditional.Consequence))
            return;
        EnterClass(classOf, condition);
        var within = Within(condition);
        switch (conditional.Consequence)
        {
            case ReportErrorSyntax:
                _conditions.Missing!.Require(condition!);
                break;
            case DeductConsequenceSyntax deduct when _deductions.Bind(deduct.Deduction) is { } amount:
                StopsAtZero |= deduct.Deduction.StopsAtZero;
                AddCandidate(new BandCandidate(conditional.HasPriority, condition, null, amount, _expressions.Subject, At(conditional))
                {
                    IsAddition = deduct.Deduction.IsAddition,
                });
                break;
            case RangeAwardSyntax range when _ranges.Bind(range) is { } award:
                AddCandidate(new BandCandidate(
                    conditional.HasPriority, condition, award.Maximum, null, _expressions.Subject, At(conditional)) { Range = award });
                break;
            case GradeLimitSyntax grade:
                AddGradeLimit(within, grade, conditional);
                break;
            case LimitSyntax limit:
                AddLimit(within, limit.Scope, limit.Maximum, conditional);
                break;
            case PeerMeanSyntax mean when within is not null && _fullPoints is NumberExpression { Value: var full } && Rows is null:
                Exceptions.Add(new ScoreException(
                    within, new PeerBinder(_context, _expressions).Score(mean, _draft.Name.Text, full), true, conditional.HasPriority, At(conditional)));
                break;
            case PeerMeanSyntax mean:
                _context.Report(BindingDiagnostics.Misplaced(At(mean), "“取同类平均”只能写在一个指标里，前面要有条件，逐项的各行不能用。"));
                HasErrors = true;
                break;
            case ManualConsequenceSyntax manual when Rows is { } rows:
                var score = new FieldExpression(RowScores.ColumnOf(rows, _fullPoints, At(manual)), At(manual));
                AddCandidate(new BandCandidate(conditional.HasPriority, condition, score, null, _expressions.Subject, At(conditional)));
                break;
            case ManualConsequenceSyntax manual:
                _context.Report(BindingDiagnostics.Misplaced(At(manual), "“……的，人工评分”只能写在逐项计分的各行里。整个指标由人评分的，请写“人工评分”；一部分由人评分的，请分成几个评分点。"));
                HasErrors = true;
                break;
            case RemovalSyntax removal:
                AddRemoval(conditional, within, removal);
                break;
            case InterpolationSyntax:
                AddCandidate(new BandCandidate(false, null, null, null, _expressions.Subject, At(conditional)));
                break;
            case AwardSyntax award when AwardPoints(award) is { } points && Target(award.Scope) is { } target:
                AddAward(conditional, condition, award, points, target);
                break;
            default:
                HasErrors = true;
                break;
        }
    }

    private void AddAward(ConditionalSyntax conditional, Condition? condition, AwardSyntax award, Expression points, IndicatorDraft target)
    {
        if (condition is not null && (award.IsNotApplicable || target != _draft || condition.MentionsMissing))
        {
            if (target != _draft && award.Kind == AwardKind.Full && target.Points is { } full)
                points = ExpressionBinder.Number(full, points.Location);
            var exception = new ScoreException(Within(condition)!, points, award.IsNotApplicable, conditional.HasPriority, At(conditional));
            Add(target, LiftedRules.None with { Exceptions = [exception] });
            return;
        }
        AddCandidate(new BandCandidate(conditional.HasPriority, condition, points, null, _expressions.Subject, At(conditional)));
    }

    private Expression? AwardPoints(AwardSyntax award)
    {
        var location = At(award);
        if (award.Kind == AwardKind.Full)
            return _fullPoints with { Location = location };
        if (award.Kind == AwardKind.None)
            return new NumberExpression(Rational.Zero, Unit.Score, location);
        var points = _expressions.Bind(award.Points!);
        // “得－2分”是一个定数，和“得2分”一样核对。
        if (points is NegateExpression { Operand: NumberExpression number } negative)
            points = number with { Value = -number.Value, Location = negative.Location };
        return points is not null && CheckScore(points) ? points : null;
    }

    private void AddDeduction(DeductionSyntax syntax, StatementSyntax statement)
    {
        StopsAtZero |= syntax.StopsAtZero;
        if (_deductions.Bind(syntax) is not { } amount)
            HasErrors = true;
        else if (syntax.Unit is { Counted: null })
            AddCandidate(new BandCandidate(false, null, null, amount, _expressions.Subject, At(statement)) { IsAddition = syntax.IsAddition });
        else
            Deductions.Add(new Deduction(null, amount, At(statement)) { IsAddition = syntax.IsAddition });
    }

    private Location At(SyntaxNode node) => _context.At(node.Span);
}
