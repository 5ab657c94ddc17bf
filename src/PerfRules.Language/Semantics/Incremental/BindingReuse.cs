using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics.Incremental;

/// <summary>
/// 一次绑定中，哪些可以沿用上一次的。先看声明：句子没有变、编号没有变、提到的名称也没有变的才沿用，其余的名称算变了；
/// 再看计分句：没有提到变了的名称的沿用。提到与否只看文字，宁多勿少。
/// </summary>
internal sealed class BindingReuse
{
    // 变了的名称太多时不如重来。
    private const int MostChanges = 60;
    private const int MostHoles = 1000;

    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly List<ModuleMemory> _begun = [];
    private readonly List<ModuleMemory> _unchanged = [];
    private BindingMemory? _previous;
    private BoundDeclarations? _known;

    public BindingReuse(BindingMemory? previous)
    {
        // 每改一次声明的名称就用掉一个编号；空号太多时重来，免得取数越来越长。
        _previous = previous is not null && previous.NextOrdinal > 2 * previous.Declarations.FieldCount + MostHoles ? null : previous;
        Memory = new BindingMemory(previous?.Scorings.Count ?? 0);
        Memory.NextOrdinal = _previous?.NextOrdinal ?? 0;
    }

    /// <summary>本次记住的。</summary>
    public BindingMemory Memory { get; }

    /// <summary>读过一个文件的提纲之后、绑定它的声明之前。</summary>
    /// <param name="context">文件。</param>
    /// <param name="outline">提纲。</param>
    /// <param name="isLibrary">是否声明了名称的公用口径。</param>
    /// <param name="firstList">它的第一张明细的编号。</param>
    public void Begin(BindingContext context, OutlineBinder outline, bool isLibrary, int firstList)
    {
        var source = context.Source;
        Memory.HasLibrary |= isLibrary;
        _known = null;
        var before = _previous?.Modules.ElementAtOrDefault(Memory.Modules.Count);
        var statements = DeclarationUnit.StatementsOf(outline);
        // 多数改动不在声明里：声明的句子都没有变，也都记得，就没有变了的名称。
        if (before is { IsWhole: true } && before.Source == source && before.FirstList == firstList
            && SameObjects.AreSame(before.Statements, statements))
        {
            Memory.Modules.Add(before);
            _unchanged.Add(before);
            _known = before.Bound;
            return;
        }
        var units = DeclarationUnit.Of(outline, firstList, before?.Units ?? []);
        var module = new ModuleMemory(source, firstList, statements, [.. outline.Conventions], units);
        Memory.Modules.Add(module);
        _begun.Add(module);
        if (_previous is null)
            return;
        var isComparable = !isLibrary && !_previous.HasLibrary && before is not null && before.Source == source && module.HasUniqueNames;
        if (isComparable)
        {
            Memory.ChangedSettings |= Settings.Differences(before!.Settings, module.Settings);
            var heads = units.Select(u => u.Parts[0]).ToHashSet();
            var gone = before.Units.Where(u => !heads.Contains(u.Parts[0])).ToList();
            _changed.UnionWith(gone.SelectMany(u => u.Names).Where(n => !units.Any(u => u.Names.Contains(n))));
            _changed.UnionWith(gone.SelectMany(u => u.Related));
            Spread(source, before, units);
        }
        if (!isComparable || _changed.Count > MostChanges || Memory.ChangedSettings.HasFlag(Setting.Everything))
            _previous = null;
    }

    /// <summary>全部绑定之后：看各文件的声明是不是都记住了。</summary>
    public void End()
    {
        foreach (var module in _begun)
            module.IsWhole = !Memory.HasLibrary && module.HasUniqueNames && module.Units.All(u => u.IsKnown(Memory));
        // 声明没有变，计分句却可能给明细加了列、标出了目标值。
        foreach (var module in _unchanged)
            module.IsWhole = Memory.Declarations.IsIntact;
    }

    /// <summary>刚读过提纲的文件，声明都没有变的，声明绑定的结果也都沿用；否则为空。</summary>
    public BoundDeclarations? Declarations()
    {
        if (_known is not null)
            Memory.Declarations = _previous!.Declarations;
        return _known;
    }

    /// <summary>刚绑定过声明的文件，记下结果。</summary>
    public void Remember(BoundDeclarations bound) => Memory.Modules[^1].Bound = bound;

    /// <summary>一项新数据的编号。</summary>
    public int NextOrdinal() => Memory.NextOrdinal++;

    /// <summary>一项从别处算来的数据的编号；与上一次是同一项的编号不变。</summary>
    public int DerivedOrdinal(string key) => Memory.DerivedOrdinals[key] =
        _previous is not null && _previous.DerivedOrdinals.TryGetValue(key, out var known) ? known : NextOrdinal();

    public Field? Field(FieldDeclarationSyntax declaration, string name) =>
        _previous is null || IsChanged(name) ? null : _previous.Declarations.FindField(declaration, name);

    public RecordList? List(ListDraft draft, int ordinal) =>
        _previous is null || IsChanged(draft.Heading.Name.Text) ? null : _previous.Declarations.FindList(draft.Heading, ordinal, DeclarationUnit.PartsOf(draft));

    public Calendar? Calendar(CalendarDraft draft) => _previous?.Declarations.FindCalendar(draft);

    public Definition? Definition(StatementSyntax declaration, string name, ImmutableArray<StatementSyntax> parts) =>
        _previous is null || IsChanged(name) ? null : _previous.Declarations.FindDefinition(declaration, parts);

    public ScoringEntry? Scoring(IndicatorDraft draft)
    {
        if (_previous?.Scorings.GetValueOrDefault(draft.Heading) is not { } entry || (entry.Settings & Memory.ChangedSettings) != 0
            || entry.HasChildren != draft.Children.Count > 0 || !IsUnder(draft, entry.Chain)
            || !SameObjects.AreSame(entry.Statements.AsSpan(), CollectionsMarshal.AsSpan(draft.Statements)))
            return null;
        var source = draft.Context.Source;
        return _changed.Count > 0 && (Mentions(CharacterFolding.Fold(draft.Name.Text)) || Mentions(entry.TextIn(source))) ? null : entry;
    }

    private static bool IsUnder(IndicatorDraft? draft, ImmutableArray<SyntaxNode> chain)
    {
        var depth = 0;
        for (; draft is not null; draft = draft.Parent, depth++)
        {
            if (depth == chain.Length || !AreAlike(chain[depth], draft.Heading))
                return false;
        }
        return depth == chain.Length;
    }

    // 上级只改了名称：下级的句子说的是“本指标”，不是它的名称。
    private static bool AreAlike(SyntaxNode before, SyntaxNode heading) => before == heading || before.Span.Start == heading.Span.Start && (before, heading) switch
    {
        (IndicatorHeadingSyntax a, IndicatorHeadingSyntax b) => a.Level == b.Level && a.Kind == b.Kind && a.IsAtMost == b.IsAtMost
            && a.Points?.Digits == b.Points?.Digits && a.Points?.Unit == b.Points?.Unit && a.Lowest?.Digits == b.Lowest?.Digits,
        (FrameworkHeadingSyntax a, FrameworkHeadingSyntax b) => a.Year == b.Year,
        _ => false,
    };

    // 变了的名称会使提到它的声明也变，如此扩散到不再增加为止。
    private void Spread(SourceText source, ModuleMemory before, ImmutableArray<DeclarationUnit> units)
    {
        var kept = before.IsWhole ? before.Units.ToHashSet() : [];
        var isKnown = units.ToLookup(u => kept.Contains(u) || u.IsKnown(_previous!));
        foreach (var unit in isKnown[false])
            _changed.UnionWith(unit.Affected);
        var rest = isKnown[true].ToList();
        ForgetShared(units, rest);
        for (var known = -1; known != _changed.Count && _changed.Count is > 0 and <= MostChanges;)
        {
            known = _changed.Count;
            foreach (var unit in rest)
            {
                if (Mentions(unit.TextIn(source)))
                    _changed.UnionWith(unit.Affected);
            }
        }
    }

    // 几项没有变的数据都有的选项，单说它本来就不知道是哪一项的，提到它的必定也提到数据的名称。
    private void ForgetShared(ImmutableArray<DeclarationUnit> units, List<DeclarationUnit> unchanged)
    {
        if (_changed.Count == 0)
            return;
        var shared = unchanged.SelectMany(u => u.Options.Distinct()).Where(_changed.Contains)
            .GroupBy(o => o, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        if (shared.Count > 0)
            _changed.ExceptWith(shared.Except(units.SelectMany(u => u.DeclaredNames.Concat(u.OtherNames).Concat(u.Related))));
    }

    private bool IsChanged(string name) => _changed.Contains(CharacterFolding.Fold(name));

    private bool Mentions(string folded)
    {
        foreach (var name in _changed)
        {
            if (folded.Contains(name, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
