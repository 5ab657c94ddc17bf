using System.Collections.Immutable;
using System.Globalization;
using PerfRules.Language.Evaluation;
using PerfRules.Language.Model;
using PerfRules.Language.Proof;
using PerfRules.Revision.Matching;
using PerfRules.Revision.Space;
using PerfRules.Runtime.Numbers;

namespace PerfRules.Revision.Proof;

/// <summary>两版都接受的取数：一组寻常的，和以固定的种子取的任意多组。</summary>
internal sealed class RecordSampler
{
    private const int MostRows = 3;

    private readonly JointSpace _space;
    private readonly Framework _joint;
    private readonly ImmutableArray<Match<Indicator>> _manual;
    private readonly ImmutableArray<Rational> _constants;
    private readonly JointRecord _usual;

    public RecordSampler(JointSpace space, Hybrid old, Hybrid @new)
    {
        (_space, _joint) = (space, @new.Framework);
        _manual = [.. space.Matching.Indicators.Where(p => p.Either.Method is ManualMethod)];
        _constants = [.. Constants(old.Framework).Concat(Constants(@new.Framework)).Distinct()];
        _usual = Improve(CreateUsual());
    }

    /// <summary>各项都有、满足各种关系的一组取数；各指标尽量得满分，人工评分都给最高。</summary>
    public JointRecord Usual => _usual;

    /// <summary>照证明所设的取值，其余的照寻常的。</summary>
    public JointRecord Overlay(Valuation valuation, ImmutableArray<KeyValuePair<RecordList, ImmutableArray<RecordRow>>> rows)
    {
        var own = valuation.Fields.Where(f => f.Key.Owner is null && _space.Fields.Contains(f.Key)).ToList();
        return _usual with
        {
            Values = _usual.Values.SetItems(own),
            Lists = _usual.Lists.SetItems(rows),
            Relevant = [.. own.Select(f => f.Key).OrderBy(f => f.Ordinal)],
        };
    }

    /// <summary>第 <paramref name="index"/> 组；<paramref name="pinned"/> 里设了的不变。</summary>
    public JointRecord Next(int index, JointRecord pinned)
    {
        var random = new Random(index);
        var isBest = index % 4 == 0;
        var values = pinned.Values;
        foreach (var field in _space.Fields.Where(f => !pinned.Relevant.Contains(f)))
        {
            if (values.TryGetValue(field, out var usual) && random.Next(3) > 0)
                values = values.SetItem(field, Value(field, random, usual));
        }
        return pinned with
        {
            Values = values,
            Lists = _space.Lists.ToImmutableDictionary(list => list, list => pinned.Lists.ContainsKey(list) && random.Next(2) == 0
                ? pinned.Lists[list]
                : [.. Enumerable.Range(0, random.Next(1, MostRows + 1)).Select(row => Row(list, row, random))]),
            Manual = isBest ? pinned.Manual : _manual.Where(_ => random.Next(2) == 0).ToImmutableDictionary(p => p, p => Given((ManualMethod)p.Either.Method, random)),
        };
    }

    private JointRecord CreateUsual()
    {
        var values = _space.Fields.Where(f => f.Type is not TextType).ToImmutableDictionary(f => f, Usually);
        var facts = _joint.Reconciliations.Where(r => r.IsError && r.List is null).Select(ReconciliationFacts.Of).ToList();
        if (facts.Count > 0 && new ProofEngine(_joint).Satisfy(Formula.All(facts)) is Satisfiable found)
            values = values.SetItems(found.Valuation.Fields.Where(f => f.Key.Owner is null && values.ContainsKey(f.Key)));
        var lists = _space.Lists.ToImmutableDictionary(list => list, list => ImmutableArray.Create(Row(list, 0, null)));
        return new JointRecord(values, lists);
    }

    /// <summary>逐个指标求得满分的取数；与前面各个指标已经定下的取值不能相容的，就不管它。</summary>
    private JointRecord Improve(JointRecord record)
    {
        var engine = new ProofEngine(_joint);
        var settled = new Dictionary<Field, Rational>();
        foreach (var leaf in _joint.Indicators.Where(i => i is { IsLeaf: true, Method: FullMarksMethod or FormulaMethod or BandMethod }))
        {
            var points = new NumberExpression(leaf.Points, Unit.Score, leaf.Location);
            var full = Formula.Compare(ScoreExpression.Of(leaf, points, ScoreParts.Of(leaf)).Highest, ComparisonOperator.GreaterOrEqual, points);
            var pins = References.Fields(full).Distinct().Where(settled.ContainsKey).Select(f => Formula.Compare(
                new FieldExpression(f, f.Location), ComparisonOperator.Equal, new NumberExpression(settled[f], Unit.None, f.Location)));
            if (engine.Satisfy(Formula.All([.. pins, full, .. References.Fields(full).Distinct().Select(_space.Domain).OfType<Formula>()])) is not Satisfiable found)
                continue;
            var own = found.Valuation.Fields.Where(f => f.Key.Owner is null && record.Values.ContainsKey(f.Key) && !settled.ContainsKey(f.Key)).ToList();
            record = record with { Values = record.Values.SetItems(own) };
            foreach (var (field, value) in own)
                settled[field] = value;
        }
        return record;
    }

    private RecordRow Row(RecordList list, int index, Random? random) => new(
        [.. list.Fields.Select(f => f.Type is TextType ? (Rational?)null : random is null ? Usually(f) : Value(f, random, Usually(f)))],
        [.. list.Fields.Select(f => f.Type is TextType ? string.Create(CultureInfo.InvariantCulture, $"第{index + 1}项") : null)],
        null);

    private Rational Usually(Field field) => field.Type switch
    {
        BooleanType => Rational.Zero,
        ChoiceType => _space.CommonOptions(field)[0],
        NumberType number when !number.IsRatio && field.Range.Contains(100 * number.Unit.Scale) => 100 * number.Unit.Scale,
        NumberType number => NiceNumbers.In(field.Range, number.Unit.Scale),
        _ => NiceNumbers.In(field.Range, Rational.One),
    };

    private Rational Value(Field field, Random random, Rational usual)
    {
        if (field.Type is BooleanType)
            return random.Next(2);
        if (field.Type is ChoiceType)
            return _space.CommonOptions(field) is var options ? options[random.Next(options.Length)] : 0;
        var scale = field.Type is NumberType { IsRatio: false } number ? number.Unit.Scale : Rational.One;
        var value = random.Next(6) switch
        {
            0 => Rational.Zero,
            1 => usual * random.Next(0, 201) / 100,
            2 => _constants.IsEmpty ? usual : _constants[random.Next(_constants.Length)] * usual,
            3 => _constants.IsEmpty ? usual : _constants[random.Next(_constants.Length)],
            4 => scale * random.Next(0, 12),
            _ => scale * random.Next(0, 20_000) / 100,
        };
        if (field.Type is not NumberType { IsWhole: false })
            value = Rational.FromInteger(value.Floor());
        return field.Range.Contains(value) ? value : usual;
    }

    private static ManualScore Given(ManualMethod manual, Random random)
    {
        var step = manual.Step ?? Rational.FromFraction(1, 100);
        var steps = (int)((manual.Maximum - manual.Minimum) / step).Floor();
        return new ManualScore(manual.Minimum + step * random.Next(0, Math.Max(steps, 0) + 1), "例", "例");
    }

    private static IEnumerable<Rational> Constants(Framework framework) => framework.Indicators
        .SelectMany(i => i.Method is BandMethod bands ? bands.Bands.SelectMany(b => References.Descendants(b.Condition))
            : i.Deductions.Select(d => d.Amount).OfType<StepAmount>().SelectMany(a => References.Descendants(a.Step.Excess)))
        .Concat(framework.Indicators.SelectMany(i => i.Exceptions.Select(e => e.Condition).Concat(i.Vetoes.Select(v => v.Condition))
            .Concat(i.Limits.Select(l => l.Condition)).SelectMany(References.Descendants)))
        .OfType<NumberExpression>().Select(n => n.Value);
}
