using System.Collections.Immutable;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Semantics.Incremental;

namespace PerfRules.Language.Semantics;

/// <summary>绑定明细的各列。各行的口径可以引用框架的口径，因此另由 <see cref="DefinitionBinder"/> 绑定。</summary>
internal static class ListBinder
{
    public static RecordList Bind(BindingContext context, ListDraft draft, int ordinal)
    {
        if (context.Reuse.List(draft, ordinal) is { } known)
            return Reuse(context, draft, known);
        var mark = context.Mark;
        var list = new RecordList(draft.Heading.Name.Text, ordinal, context.At(draft.Heading.Name.Span));
        if (context.Scope.TryGetList(list.Name, out var first))
            context.Report(BindingDiagnostics.DuplicateName(list.Location, list.Name, first.Location));
        context.Scope.TryAdd(list);
        var binder = new FieldBinder(context, context.Scope.RowsOf(list));
        var fields = ImmutableArray.CreateBuilder<Field>();
        binder.Declare(draft.Columns, list, fields);
        binder.BindRelations();
        list.Fields = fields.ToImmutable();
        if (context.Mark == mark)
            context.Reuse.Memory.Declarations.Add(draft.Heading, list, DeclarationUnit.PartsOf(draft));
        return list;
    }

    private static RecordList Reuse(BindingContext context, ListDraft draft, RecordList known)
    {
        context.Scope.TryAdd(known);
        var rows = context.Scope.RowsOf(known);
        foreach (var field in known.Fields)
            rows.TryAdd(field);
        context.Reuse.Memory.Declarations.Add(draft.Heading, known, DeclarationUnit.PartsOf(draft));
        return known;
    }
}
