using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;

namespace PerfRules.Language.Semantics;

/// <summary>绑定明细的各列。各行的口径可以引用框架的口径，因此另由 <see cref="DefinitionBinder"/> 绑定。</summary>
internal static class ListBinder
{
    public static RecordList Bind(BindingContext context, NameScope scope, ListDraft draft, int ordinal)
    {
        var list = new RecordList(draft.Heading.Name.Text, ordinal, context.At(draft.Heading.Name.Span));
        if (!scope.TryAdd(list) && scope.TryGetList(list.Name, out var first))
            context.Report(BindingDiagnostics.DuplicateName(list.Location, list.Name, first.Location));
        var binder = new FieldBinder(context, scope.RowsOf(list));
        list.Fields = binder.Declare(draft.Columns, list);
        binder.BindRelations();
        return list;
    }
}
