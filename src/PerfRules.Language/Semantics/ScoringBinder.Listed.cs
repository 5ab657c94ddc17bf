using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>逐条列出的情形：后果写在列举之前、最后一种情形之后，或者列举之后另写一句。</summary>
internal sealed partial class ScoringBinder
{
    private ImmutableArray<ListedItemSyntax> _items = [];

    // 列出了情形，还没有读到后果的一句。
    private ListedIntroSyntax? _pendingList;

    // “有下列情形之一的，得0分：”后面带序号的各句归它；返回有几句。
    private int TakeListed(IReadOnlyList<StatementSyntax> statements, int index)
    {
        var listed = statements[index].SelfAndDescendants().OfType<ListedConditionSyntax>().ToList();
        var items = listed.Any(l => !l.IsAbove)
            ? statements.Skip(index + 1).TakeWhile(s => s is ListedItemSyntax or BrokenSyntax).ToList()
            : [];
        _items = [.. items.OfType<ListedItemSyntax>()];
        _conditions.Listed = [.. _items.Select(i => i.Condition)];
        HasErrors |= items.OfType<BrokenSyntax>().Any();
        if (listed.Any(l => l.IsAbove))
            _pendingList = null;
        if (items.Count == 0)
            return 0;
        ReportPendingList();
        _conditions.Above = _conditions.Listed;
        if (statements[index] is not ListedIntroSyntax && _items.FirstOrDefault(i => i.Consequence is not null) is { Consequence: { } twice })
            _context.Report(ListedDiagnostics.Mixed(At(twice), "后果已经写在列举之前"));
        return items.Count;
    }

    private void BindListed(ListedIntroSyntax intro)
    {
        var written = _items.Count(i => i.Consequence is not null);
        if (_items.IsEmpty)
        {
            if (!HasErrors)
                _context.Report(BindingDiagnostics.NothingListed(At(intro.Condition), At(intro.Condition).Text));
            HasErrors = true;
        }
        else if (written == 0)
        {
            _pendingList = intro;
        }
        else if (_items is [.., { Consequence: { } consequence } last] && written == 1)
        {
            // 主语、界限和后果依条文的先后：先有各种情形，再有后果。
            BindConditional(new ConditionalSyntax(intro.Condition, consequence, last.HasPriority, intro.Span.To(last.Span)));
        }
        else if (written == _items.Length && !intro.Condition.IsAll)
        {
            foreach (var item in _items.Select(i => new ConditionalSyntax(i.Condition, i.Consequence!, i.HasPriority, i.Span)).Where(i => !Defer(i)))
                BindConditional(item);
        }
        else
        {
            var place = _items.First(i => i.Consequence is not null).Consequence!;
            _context.Report(ListedDiagnostics.Mixed(At(place), intro.Condition.IsAll ? "同时符合各条才有的后果，只写一次" : "有的情形写了后果，有的没有写"));
            HasErrors = true;
        }
    }

    private void ReportPendingList()
    {
        if (_pendingList is { } pending && !HasErrors)
            _context.Report(ListedDiagnostics.NoConsequence(At(pending.Condition), At(pending.Condition).Text));
        HasErrors |= _pendingList is not null;
        _pendingList = null;
    }
}
