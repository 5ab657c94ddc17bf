using System.Collections.Immutable;
using PerfRules.Language.Diagnostics;
using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Modules;
using PerfRules.Language.Semantics.Incremental;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics;

/// <summary>从语法树到规则模型：先绑定所引用的各文件的声明，再绑定本文件的声明、指标和用例。</summary>
internal sealed class FrameworkBinder
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<Field>.Builder _fields = ImmutableArray.CreateBuilder<Field>();
    private readonly DerivedFields _derived;
    private readonly ImmutableArray<RecordList>.Builder _lists = ImmutableArray.CreateBuilder<RecordList>();
    private readonly ImmutableArray<Definition>.Builder _definitions = ImmutableArray.CreateBuilder<Definition>();
    private readonly List<Reconciliation> _reconciliations = [];

    // 各公用口径的数据，用到哪个才有哪个。
    private readonly List<FieldBinder> _shared = [];
    private readonly Dictionary<RuleModule, BoundModule> _bound = [];

    private readonly BindingReuse _reuse;

    private FrameworkBinder(BindingMemory? previous)
    {
        _reuse = new BindingReuse(previous);
        _derived = new DerivedFields(_fields, _reuse);
    }

    /// <summary>一个文件绑定声明之后。</summary>
    private sealed record BoundModule(BindingContext Context, OutlineBinder Outline, SettingBinder Settings);

    /// <summary>绑定；没有框架标题时没有模型。没有变的部分沿用 <paramref name="previous"/> 的。</summary>
    public static (Framework? Framework, ImmutableArray<Diagnostic> Diagnostics, BindingMemory Memory) Bind(RuleModule module, BindingMemory? previous)
    {
        var binder = new FrameworkBinder(previous);
        var framework = binder.BindFramework(module);
        if (framework is not null)
            binder._diagnostics.AddRange(LineageCheck.Check(framework));
        binder._reuse.End();
        return (framework, binder._diagnostics.ToImmutable(), binder._reuse.Memory);
    }

    private Framework? BindFramework(RuleModule module)
    {
        var (context, outline, settings) = Declare(module, isRoot: true);
        if (outline.Heading is not { } heading || outline.Total is not { } total)
            return null;
        var root = new IndicatorBinder().BindTotal(total, settings.TotalPoints);
        var cases = new CaseBinder(context, root, settings.Grades);
        var tests = outline.Cases.Select(c => cases.Bind(c.Heading, c.Statements)).ToImmutableArray();
        BindSharedRelations();
        return new Framework
        {
            Name = heading.Name.Text,
            Year = heading.Year ?? YearOf(module.Base),
            Source = module.Tree.Source,
            References = [.. module.Dependencies.Select(d => new FrameworkSource(d.Key, d.Tree.Source))],
            Fields = _fields.ToImmutable(),
            Lists = _lists.ToImmutable(),
            Definitions = _definitions.ToImmutable(),
            Calendar = context.Calendar,
            Reconciliations = [.. _reconciliations.OrderBy(r => r.List is not null)],
            Total = root,
            Grades = settings.Grades,
            GradeLimits = context.GradeLimits.ToImmutable(),
            Cases = tests,
            Prose = [.. outline.Prose.Select(p => new Prose(p.Keyword, p.Text))],
        };
    }

    private int? YearOf(ModuleReference? reference) => reference is null ? null
        : _bound[reference.Module].Outline.Heading?.Year ?? YearOf(reference.Module.Base);

    private BoundModule Declare(RuleModule module, bool isRoot)
    {
        if (_bound.TryGetValue(module, out var known))
            return known;
        var imports = module.Imports.Select(i => Declare(i.Module, isRoot: false)).ToList();
        var baseModule = module.Base is { } reference ? Declare(reference.Module, isRoot: false) : null;
        var scope = new NameScope([.. imports.Select(i => i.Context.Scope), .. baseModule is null ? [] : (NameScope[])[baseModule.Context.Scope]]);
        var context = new BindingContext(module.Tree.Source, scope, _diagnostics, _derived, _reuse);
        var outline = new OutlineBinder(context, baseModule?.Outline.Total);
        outline.Read(module.Tree);
        _reuse.Begin(context, outline, module.IsLibrary && !module.DeclaredNames.IsEmpty, _lists.Count);
        var settings = baseModule?.Settings ?? new SettingBinder(context);
        if (baseModule is not null)
        {
            context.Inherit(baseModule.Context);
            foreach (var list in _lists)
                scope.Adopt(list);
        }
        if (baseModule is not null || module.IsLibrary)
            new SettingBinder(context).BindNone(outline.Settings, module.IsLibrary);
        else
            settings.Bind(outline.Settings);
        if (outline.Heading?.Year is { } year && YearOf(module.Base) is { } baseYear && year != baseYear)
            context.Report(ModuleDiagnostics.Year(context.At(outline.Heading.Span), year, baseYear));

        BindCalendar(context, outline, module, imports, baseModule);

        // 只引用了工作日历的，名称都是自己的。
        var isAlone = module.Base is null && module.Dependencies.All(d => d.DeclaredNames.IsEmpty);
        var firstList = _lists.Count;
        // 公用口径里没有用到的数据和口径不进入框架，免得各单位填用不着的数。
        if (module.IsLibrary && !isRoot)
            DeclareUnused(context, outline);
        else if (_reuse.Declarations() is { } unchanged)
            Adopt(context, unchanged);
        else
            Bind(context, outline, isAlone: isRoot && isAlone);
        Reconcile(context, outline, firstList);
        if (!isAlone)
            CheckClashes(context, module, imports);
        return _bound[module] = new BoundModule(context, outline, settings);
    }

    /// <summary>能用的日历至多一个：本文件的，或所基于、所引用的。</summary>
    private void BindCalendar(BindingContext context, OutlineBinder outline, RuleModule module, List<BoundModule> imports, BoundModule? baseModule)
    {
        context.Year = outline.Heading?.Year ?? YearOf(module.Base);
        var first = outline.Settings.LastOrDefault()?.Span ?? (outline.Heading ?? (StatementSyntax?)outline.Library)?.Span ?? new TextSpan(0, 0);
        context.CalendarPlace = context.Source.GetLine(first.End).End;
        var inherited = imports.Select((m, i) => (m.Context, module.Imports[i].Location))
            .Concat(baseModule is null ? [] : [(baseModule.Context, module.Base!.Location)]).ToList();
        context.HasBrokenCalendar |= inherited.Any(i => i.Context.HasBrokenCalendar);
        foreach (var (other, location) in inherited)
        {
            if (other.Calendar is { } calendar && (context.Calendar ??= calendar) != calendar)
                context.Report(CalendarDiagnostics.SecondCalendar(location, calendar.Name, context.Calendar));
        }
        foreach (var draft in outline.Calendars)
        {
            var calendar = new CalendarBinder(context).Bind(draft);
            context.HasBrokenCalendar |= calendar is null;
            if (calendar is not null && (context.Calendar ??= calendar) != calendar)
                context.Report(CalendarDiagnostics.SecondCalendar(calendar.Location, calendar.Name, context.Calendar));
        }
    }

    private void DeclareUnused(BindingContext context, OutlineBinder outline)
    {
        var fields = new FieldBinder(context, context.Scope);
        fields.DeclareUnused(outline.Fields, _fields);
        _shared.Add(fields);
        new DefinitionBinder(context, _definitions.Add).Declare(outline.Definitions, outline.Tables, context.Scope);
    }

    private void BindSharedRelations()
    {
        if (_shared.Count == 0)
            return;
        var used = _fields.Select(f => f.Name).Concat(_definitions.Select(d => d.Name)).Select(name => CharacterFolding.Fold(name)).ToHashSet(StringComparer.Ordinal);
        foreach (var fields in _shared)
            fields.BindRelationsAmong(used);
    }

    private void Bind(BindingContext context, OutlineBinder outline, bool isAlone)
    {
        var scope = context.Scope;
        var fields = new FieldBinder(context, scope);
        fields.Declare(outline.Fields, null, _fields);
        fields.BindRelations();
        fields.Remember();
        var declared = isAlone ? _fields.ToImmutable() : [];
        var first = _lists.Count;
        var lists = outline.Lists.Select((l, i) => ListBinder.Bind(context, l, first + i)).ToImmutableArray();
        _lists.AddRange(lists);
        var definitions = new DefinitionBinder(context, _ => { });
        definitions.Declare(outline.Definitions, outline.Tables, scope);
        foreach (var (list, draft) in lists.Zip(outline.Lists))
            definitions.Declare(draft.Definitions, [], scope.RowsOf(list));
        foreach (var (list, draft) in lists.Zip(outline.Lists))
            list.Definitions = definitions.Bind(draft.Definitions);
        var bound = definitions.Bind([.. outline.Definitions, .. outline.Tables.Select(t => t.Heading)]);
        _definitions.AddRange(bound);
        if (!isAlone)
            return;
        scope.Settle();
        _reuse.Remember(new BoundDeclarations(scope, declared, lists, bound));
    }

    private void Adopt(BindingContext context, BoundDeclarations known)
    {
        context.Adopt(known.Scope);
        _fields.AddRange(known.Fields);
        _lists.AddRange(known.Lists);
        _definitions.AddRange(known.Definitions);
    }

    private void Reconcile(BindingContext context, OutlineBinder outline, int firstList)
    {
        var reconciliations = new ReconciliationBinder(context);
        _reconciliations.AddRange(reconciliations.Bind(outline.Reconciliations, null));
        foreach (var (list, draft) in _lists.Skip(firstList).Zip(outline.Lists).Where(pair => pair.Second.Reconciliations.Count > 0))
            _reconciliations.AddRange(reconciliations.Bind(draft.Reconciliations, list));
    }

    /// <summary>本文件声明的与所引用的重名；所引用的两个文件之间重名。</summary>
    private static void CheckClashes(BindingContext context, RuleModule module, List<BoundModule> imports)
    {
        foreach (var (name, location) in context.Scope.Places)
        {
            if (context.Scope.FindOutside(name) is { } first)
                context.Report(ModuleDiagnostics.Clash(location, name, first));
        }
        for (var i = 1; i < imports.Count; i++)
        {
            foreach (var (name, location) in imports[i].Context.Scope.Places)
            {
                var other = imports.Take(i).Select(m => m.Context.Scope.FindInside(name)).FirstOrDefault(l => l is not null);
                if (other is { } first && first != location)
                    context.Report(ModuleDiagnostics.Clash(module.Imports[i].Location, name, first));
            }
        }
    }
}
