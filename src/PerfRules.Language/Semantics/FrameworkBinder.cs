using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;

namespace PerfRules.Language.Semantics;

/// <summary>从语法树到规则模型：提纲、约定、数据、口径、指标、用例依次绑定。</summary>
internal static class FrameworkBinder
{
    /// <summary>绑定；没有框架标题时没有模型。</summary>
    public static (Framework? Framework, ImmutableArray<Diagnostic> Diagnostics) Bind(SyntaxTree tree)
    {
        var context = new BindingContext(tree.Source);
        var outline = new OutlineBinder(context);
        outline.Read(tree);
        if (outline.Heading is not { } heading || outline.Total is not { } total)
            return (null, context.Diagnostics.ToImmutable());

        var settings = new SettingBinder(context);
        settings.Bind(outline.Settings);

        var scope = new NameScope();
        var fieldBinder = new FieldBinder(context, scope);
        var fields = fieldBinder.Declare(outline.Fields, null);
        fieldBinder.BindRelations();
        var lists = outline.Lists.Select((l, i) => ListBinder.Bind(context, scope, l, i)).ToImmutableArray();
        var definitionBinder = new DefinitionBinder(context);
        definitionBinder.Declare(outline.Definitions, outline.Tables, scope);
        foreach (var (list, draft) in lists.Zip(outline.Lists))
            definitionBinder.Declare(draft.Definitions, [], scope.RowsOf(list));
        foreach (var (list, draft) in lists.Zip(outline.Lists))
            list.Definitions = definitionBinder.Bind(draft.Definitions);
        var definitions = definitionBinder.Bind([.. outline.Definitions, .. outline.Tables.Select(t => t.Heading)]);
        var root = new IndicatorBinder(context, scope).BindTotal(total, settings.TotalPoints);
        var cases = new CaseBinder(context, scope, root, settings.Grades);
        var framework = new Framework
        {
            Name = heading.Name.Text,
            Year = heading.Year,
            Source = tree.Source,
            Fields = fields,
            Lists = lists,
            Definitions = definitions,
            Total = root,
            Grades = settings.Grades,
            Cases = [.. outline.Cases.Select(c => cases.Bind(c.Heading, c.Statements))],
            Prose = [.. outline.Prose.Select(p => new Prose(p.Keyword, p.Text))],
        };
        return (framework, context.Diagnostics.ToImmutable());
    }
}
