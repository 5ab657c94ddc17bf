using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics;

/// <summary>按标题的级别把各句归到各部分、各指标之下。基于别的框架的，接着那个框架的指标树写。</summary>
/// <param name="context">所读的文件。</param>
/// <param name="baseTotal">所基于的框架的总分；没有为空。</param>
internal sealed class OutlineBinder(BindingContext context, IndicatorDraft? baseTotal)
{
    private IndicatorDraft? _current;
    private TableDraft? _table;
    private CalendarDraft? _calendar;
    private Action<StatementSyntax> _add = _ => { };

    public FrameworkHeadingSyntax? Heading { get; private set; }

    /// <summary>公用口径的标题；是框架则为空。</summary>
    public LibraryHeadingSyntax? Library { get; private set; }

    public List<StatementSyntax> Settings { get; } = [];

    public List<ProseSyntax> Prose { get; } = [];

    public List<FieldDeclarationSyntax> Fields { get; } = [];

    public List<ListDraft> Lists { get; } = [];

    public List<DefinitionSyntax> Definitions { get; } = [];

    public List<ReconciliationSyntax> Reconciliations { get; } = [];

    public List<TableDraft> Tables { get; } = [];

    public List<CalendarDraft> Calendars { get; } = [];

    /// <summary>约定和日历的各句：全文都要看，变了就一概重来。</summary>
    public IEnumerable<StatementSyntax> Conventions => Settings.Concat(Calendars.SelectMany(c => c.Parts));

    public List<(CaseHeadingSyntax Heading, List<StatementSyntax> Statements)> Cases { get; } = [];

    /// <summary>总分；在框架标题处建立。</summary>
    public IndicatorDraft? Total { get; private set; }

    public void Read(SyntaxTree tree)
    {
        if (tree.Statements.FirstOrDefault(s => s is not ProseSyntax) is not (FrameworkHeadingSyntax or LibraryHeadingSyntax))
        {
            // 第一句若是写坏了的框架标题，问题已经报告过。
            if (tree.Diagnostics.IsEmpty || tree.Statements.FirstOrDefault() is not (null or BrokenSyntax))
                context.Report(SyntaxDiagnostics.MisplacedSentence(context.At(tree.Statements.FirstOrDefault()?.Span ?? new TextSpan(0, 0))));
            if (!tree.Statements.Any(s => s is FrameworkHeadingSyntax or LibraryHeadingSyntax))
                return;
        }
        foreach (var statement in tree.Statements)
            Read(statement);
    }

    private void Read(StatementSyntax statement)
    {
        if (statement is FrameworkHeadingSyntax or LibraryHeadingSyntax or SectionHeadingSyntax or ListHeadingSyntax or TableHeadingSyntax
            or CalendarHeadingSyntax or CaseHeadingSyntax or IndicatorHeadingSyntax)
            (_table, _calendar) = (null, null);
        switch (statement)
        {
            case FrameworkHeadingSyntax or LibraryHeadingSyntax:
                StartFile(statement);
                break;
            case SectionHeadingSyntax:
                (_current, _add) = (null, AddDeclaration);
                break;
            case ListHeadingSyntax or CaseHeadingSyntax or IndicatorHeadingSyntax when Library is not null:
                context.Report(BindingDiagnostics.Misplaced(context.At(statement.Span), "公用口径里只写数据、口径、对照表和日历；明细、指标和用例请写在框架里。"));
                (_current, _add) = (null, _ => { });
                break;
            case ListHeadingSyntax heading:
                StartList(new ListDraft(heading));
                break;
            case TableHeadingSyntax heading:
                StartTable(new TableDraft(heading));
                break;
            case CalendarHeadingSyntax heading:
                _calendar = new CalendarDraft(heading);
                Calendars.Add(_calendar);
                (_current, _add) = (null, _ => { });
                break;
            case CalendarSentenceSyntax sentence:
                // 标题写坏了的，已经报告过。
                context.HasBrokenCalendar |= _calendar is null;
                _calendar?.Sentences.Add(sentence);
                break;
            case CaseHeadingSyntax heading:
                var statements = new List<StatementSyntax>();
                Cases.Add((heading, statements));
                (_current, _add) = (null, statements.Add);
                break;
            case IndicatorHeadingSyntax when Total is null:
                // 写在框架标题之前；第一句不对已经报告过。
                (_current, _add) = (null, _ => { });
                break;
            case IndicatorHeadingSyntax heading:
                StartIndicator(heading);
                break;
            case ProseSyntax prose:
                (_current?.Prose ?? Prose).Add(prose);
                break;
            case IdentitySentenceSyntax identity when _current?.Context == context:
                _current.Identities = _current.Identities.AddRange(identity.Identities);
                break;
            case BrokenSyntax broken:
                // 有一句没能识别的指标，不再报告“没有计分规则”；对照表不再报告漏了选项。
                _current?.Statements.Add(statement);
                context.AddBroken(broken.Names);
                if (broken.StartsTable)
                    (_current, _table, _add) = (null, null, _ => { });
                _table?.MarkBroken();
                if (_calendar is not null)
                    _calendar.IsBroken = true;
                break;
            default:
                _add(statement);
                break;
        }
    }

    private void StartList(ListDraft list)
    {
        Lists.Add(list);
        (_current, _add) = (null, s => AddTo(list, s));
    }

    private void StartTable(TableDraft table)
    {
        Tables.Add(table);
        (_current, _table, _add) = (null, table, s => AddTo(table, s));
    }

    private void StartFile(StatementSyntax statement)
    {
        if (Heading is not null || Library is not null)
        {
            context.Report(BindingDiagnostics.Misplaced(context.At(statement.Span), "一个文件只写一部框架，或一部公用口径。"));
            return;
        }
        Library = statement as LibraryHeadingSyntax;
        Heading = statement as FrameworkHeadingSyntax;
        if (Heading is not null)
        {
            Total = baseTotal ?? new IndicatorDraft(
                context, IndicatorLevel.Total, new NameToken("总分", Heading.Name.Span), null, Heading, null);
        }
        (_current, _add) = (null, AddSetting);
    }

    // “总分低于60分的，须填写……”写在约定里，说的是总分；总分是所基于的框架的，不能另加。
    private void AddSetting(StatementSyntax statement)
    {
        if (statement is RequiredTextSyntax required && baseTotal is null && Total is { } total && required.Scope.Level == IndicatorLevel.Total)
            total.Statements.Add(statement);
        else
            Settings.Add(statement);
    }

    private void StartIndicator(IndicatorHeadingSyntax heading)
    {
        var parent = _current ?? Total!;
        while (parent.Level >= heading.Level)
            parent = parent.Parent!;
        if (heading.Level == IndicatorLevel.Item && parent.Level == IndicatorLevel.Total)
            context.Report(BindingDiagnostics.Misplaced(context.At(heading.Span), "评分点应写在某个指标之下。"));
        var twin = Named(parent.Children, heading.Name.Text) ?? Named(parent.Adjustments, heading.Name.Text);
        if (twin is not null && twin.Context != context)
        {
            Reopen(heading, twin);
            return;
        }
        if (parent.Context != context)
            ReportNotOpen(heading.Name.Span, heading.Kind == IndicatorKind.Regular ? $"“{parent.Name.Text}”下面不能增加“{heading.Name.Text}”" : NoSuchAdjustment(heading), parent);
        if (heading.Points is null)
            context.Report(SyntaxDiagnostics.MissingPoints(context.At(heading.Name.Span), heading.Name.Text));
        if (twin is not null)
        {
            context.Report(BindingDiagnostics.DuplicateName(
                context.At(heading.Name.Span), heading.Name.Text, context.At(twin.Name.Span)));
        }
        Start(new IndicatorDraft(context, heading.Level, heading.Name, heading.Points, heading, parent));
        if (parent.Context == context)
            (heading.Kind == IndicatorKind.Regular ? parent.Children : parent.Adjustments).Add(_current!);
        if (heading.Lowest is not null && _current!.Kind == IndicatorKind.Penalty)
        {
            context.Report(BindingDiagnostics.Misplaced(
                context.At(heading.Lowest.Span), "扣分项只扣不加，写“（最多扣N分）”；有加有扣的，写成加分项，例如“加分项 创新与违规（－2～3分）”。"));
        }
        if (heading.IsAtMost && _current!.Kind == IndicatorKind.Regular)
        {
            context.Report(BindingDiagnostics.Misplaced(
                context.At(heading.Points!.Span), "只有加分项、扣分项写“最高N分”“最多扣N分”，这里写作“（N分）”；加分项、扣分项写在各级指标之后。"));
        }
    }

    private static IndicatorDraft? Named(List<IndicatorDraft> drafts, string name)
    {
        foreach (var draft in drafts)
        {
            if (draft.Name.Text == name)
                return draft;
        }
        return null;
    }

    // 加分项、扣分项会改变总分，所基于的框架留出了才能写。
    private string NoSuchAdjustment(IndicatorHeadingSyntax heading)
    {
        var kind = KindName(heading.Kind);
        var open = Total!.Adjustments.Where(a => a.Kind == heading.Kind && a.Context != context && a.Statements.OfType<DelegatedSyntax>().Any())
            .Select(a => $"“{a.Name.Text}”").ToList();
        return open.Count == 0
            ? $"所基于的框架没有留出{kind}，不能增加{kind}“{heading.Name.Text}”"
            : $"所基于的框架留出的{kind}是{string.Concat(open)}，不能另外增加“{heading.Name.Text}”";
    }

    private static string KindName(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Bonus => "加分项",
        IndicatorKind.Penalty => "扣分项",
        _ => "指标",
    };

    /// <summary>再次写出所基于的框架里的标题：由……制定的，从这里填写；其余的只用来指明位置。</summary>
    private void Reopen(IndicatorHeadingSyntax heading, IndicatorDraft written)
    {
        if (heading.Kind != IndicatorKind.Regular && heading.Kind != written.Kind || heading.Kind == IndicatorKind.Regular && written.Parent!.Adjustments.Contains(written))
            ReportNotOpen(heading.Name.Span, $"“{heading.Name.Text}”是{KindName(written.Kind)}，不能改成{KindName(heading.Kind)}", written);
        if (heading.Points is { } points && points.Digits != written.Points?.Digits)
            ReportNotOpen(points.Span, $"“{heading.Name.Text}”的分值不能改为{points.Digits}分", written);
        if (heading is { Points: not null } && heading.Lowest?.Digits != written.Lowest?.Digits)
            ReportNotOpen((heading.Lowest ?? heading.Points).Span, $"“{heading.Name.Text}”的最低分不能改动", written);
        if (!written.Statements.OfType<DelegatedSyntax>().Any())
        {
            (_current, _add) = (written, s => ReportNotOpen(s.Span, $"“{written.Name.Text}”的评分标准已经写好，不能增加", written));
            return;
        }
        var filled = new IndicatorDraft(context, heading.Level, heading.Name, written.Points, heading, written.Parent) { Lowest = written.Lowest };
        filled.Prose.AddRange(written.Prose);
        filled.Identities = written.Identities;
        var siblings = written.Parent!.Adjustments.Contains(written) ? written.Parent.Adjustments : written.Parent.Children;
        siblings[siblings.IndexOf(written)] = filled;
        Start(filled);
    }

    private void Start(IndicatorDraft draft) => (_current, _add) = (draft, draft.Statements.Add);

    private void ReportNotOpen(TextSpan span, string what, IndicatorDraft written) =>
        context.Report(ModuleDiagnostics.NotOpen(context.At(span), what, written.Context.At(written.Name.Span)));

    private void AddDeclaration(StatementSyntax statement)
    {
        if (statement is FieldDeclarationSyntax field)
            Fields.Add(field);
        else if (statement is DefinitionSyntax definition)
            Definitions.Add(definition);
        else if (statement is ReconciliationSyntax reconciliation && Library is null)
            Reconciliations.Add(reconciliation);
        else if (statement is ReconciliationSyntax)
            context.Report(BindingDiagnostics.Misplaced(context.At(statement.Span), "公用口径里的数据不一定都用到，勾稽请写在框架里。"));
        else
            context.Report(BindingDiagnostics.Misplaced(context.At(statement.Span), "这里是数据或口径。"));
    }

    private void AddTo(TableDraft table, StatementSyntax statement)
    {
        if (statement is TableRowSyntax row)
            table.Rows.Add(row);
        else
            context.Report(BindingDiagnostics.Misplaced(context.At(statement.Span), "这里是对照表，应写它的各行，例如“甲类：90%”。"));
    }

    private void AddTo(ListDraft list, StatementSyntax statement)
    {
        if (statement is FieldDeclarationSyntax column)
            list.Columns.Add(column);
        else if (statement is DefinitionSyntax definition)
            list.Definitions.Add(definition);
        else if (statement is ReconciliationSyntax reconciliation)
            list.Reconciliations.Add(reconciliation);
        else
            context.Report(BindingDiagnostics.Misplaced(
                context.At(statement.Span), "这里是明细，应写它的各列，例如“项目名称：文本”，或各行的口径，例如“完成率＝完成数÷计划数”。"));
    }
}

/// <summary>提纲中的一张明细：各列，以及各行的口径。</summary>
internal sealed class ListDraft(ListHeadingSyntax heading)
{
    public ListHeadingSyntax Heading { get; } = heading;

    public List<FieldDeclarationSyntax> Columns { get; } = [];

    public List<DefinitionSyntax> Definitions { get; } = [];

    public List<ReconciliationSyntax> Reconciliations { get; } = [];
}
