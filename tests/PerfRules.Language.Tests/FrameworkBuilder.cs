using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Text;
using PerfRules.Runtime.Numbers;
using static PerfRules.Language.Tests.ModelBuilder;

namespace PerfRules.Language.Tests;

/// <summary>指标的草稿；<see cref="Build"/> 时编序号、填上级。默认是三级指标，由语言限幅。</summary>
internal sealed record Draft(string Name, Rational Points)
{
    public IndicatorLevel Level { get; init; } = IndicatorLevel.Third;

    public ScoringMethod? Method { get; init; }

    public ImmutableArray<Draft> Children { get; init; } = [];

    public ImmutableArray<Deduction> Deductions { get; init; } = [];

    public ImmutableArray<ScoreException> Exceptions { get; init; } = [];

    public ImmutableArray<Veto> Vetoes { get; init; } = [];

    public bool IsUncapped { get; init; }

    public static Draft Item(string name, Rational points) => new(name, points) { Level = IndicatorLevel.Item };

    public static Draft Manual(string name, Rational points, Rational? maximum = null) => new(name, points)
    {
        Level = IndicatorLevel.Item,
        Method = new ManualMethod(0, maximum ?? points, null, false, false, "", At()),
    };

    public static Draft Banded(string name, Rational points, Expression? subject, params Band[] bands) =>
        new(name, points) { Method = new BandMethod([.. bands], subject, At("各档")) };

    public static Band Band(Condition condition, Rational award) =>
        new(condition, new PointsAward(ModelBuilder.Points(award), At($"得{award}分")), false, condition.Location);

    public Indicator Build(ref int ordinal)
    {
        var own = ordinal++;
        var children = ImmutableArray.CreateBuilder<Indicator>();
        foreach (var child in Children)
            children.Add(child.Build(ref ordinal));
        var clamped = Level != IndicatorLevel.Item || !Children.IsEmpty;
        var built = new Indicator
        {
            Level = Level, Name = Name, Points = Points, Ordinal = own,
            Location = At($"{Name}（{Points}分）"), NameLocation = At(Name),
            Children = children.ToImmutable(),
            Method = Method ?? new SumMethod(At()),
            Deductions = Deductions, Exceptions = Exceptions, Vetoes = Vetoes,
            FloorsAtZero = clamped, CapsAtPoints = clamped, IsUncapped = IsUncapped,
        };
        foreach (var child in built.Children)
            child.Parent = built;
        return built;
    }

    public static Framework Framework(Rational total, ImmutableArray<Field> fields, params Draft[] indicators)
    {
        var ordinal = 0;
        return new Framework
        {
            Name = "测试", Year = 2023, Source = new SourceText(""), Fields = fields,
            Total = new Draft("总分", total) { Level = IndicatorLevel.Total, Children = [.. indicators] }.Build(ref ordinal),
        };
    }
}
