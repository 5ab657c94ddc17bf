using PerfRules.Language.Diagnostics.Catalogue;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;

namespace PerfRules.Language.Semantics;

/// <summary>按标题的级别把各句归到各部分、各指标之下。</summary>
internal sealed class OutlineBinder
{
    private readonly BindingContext _context;
    private IndicatorDraft? _current;
    private TableDraft? _table;
    private Action<StatementSyntax> _add;

    public OutlineBinder(BindingContext context)
    {
        _context = context;
        _add = _ => { };
    }

    public FrameworkHeadingSyntax? Heading { get; private set; }

    public List<StatementSyntax> Settings { get; } = [];

    public List<ProseSyntax> Prose { get; } = [];

    public List<FieldDeclarationSyntax> Fields { get; } = [];

    public List<ListDraft> Lists { get; } = [];

    public List<DefinitionSyntax> Definitions { get; } = [];

    public List<TableDraft> Tables { get; } = [];

    public List<(CaseHeadingSyntax Heading, List<StatementSyntax> Statements)> Cases { get; } = [];

    /// <summary>总分；在框架标题处建立。</summary>
    public IndicatorDraft? Total { get; private set; }

    public void Read(SyntaxTree tree)
    {
        if (tree.Statements.FirstOrDefault(s => s is not ProseSyntax) is not FrameworkHeadingSyntax)
        {
            // 第一句若是写坏了的框架标题，问题已经报告过。
            if (tree.Diagnostics.IsEmpty || tree.Statements.FirstOrDefault() is not (null or BrokenSyntax))
                _context.Report(SyntaxDiagnostics.MisplacedSentence(_context.At(tree.Statements.FirstOrDefault()?.Span ?? new TextSpan(0, 0))));
            if (!tree.Statements.OfType<FrameworkHeadingSyntax>().Any())
                return;
        }
        foreach (var statement in tree.Statements)
            Read(statement);
    }

    private void Read(StatementSyntax statement)
    {
        if (statement is FrameworkHeadingSyntax or SectionHeadingSyntax or ListHeadingSyntax or CaseHeadingSyntax or IndicatorHeadingSyntax)
            _table = null;
        switch (statement)
        {
            case FrameworkHeadingSyntax heading:
                StartFramework(heading);
                break;
            case SectionHeadingSyntax:
                (_current, _add) = (null, AddDeclaration);
                break;
            case ListHeadingSyntax heading:
                var list = new ListDraft(heading);
                Lists.Add(list);
                (_current, _add) = (null, s => AddTo(list, s));
                break;
            case TableHeadingSyntax heading:
                var table = new TableDraft(heading);
                Tables.Add(table);
                (_current, _table, _add) = (null, table, s => AddTo(table, s));
                break;
            case CaseHeadingSyntax heading:
                var statements = new List<StatementSyntax>();
                Cases.Add((heading, statements));
                (_current, _add) = (null, statements.Add);
                break;
            case IndicatorHeadingSyntax heading:
                StartIndicator(heading);
                break;
            case ProseSyntax prose:
                (_current?.Prose ?? Prose).Add(prose);
                break;
            case BrokenSyntax broken:
                // 有一句没能识别的指标，不再报告“没有计分规则”；对照表不再报告漏了选项。
                _current?.Statements.Add(statement);
                _context.BrokenNames.UnionWith(broken.Names);
                if (broken.StartsTable)
                    (_current, _table, _add) = (null, null, _ => { });
                _table?.MarkBroken();
                break;
            default:
                _add(statement);
                break;
        }
    }

    private void StartFramework(FrameworkHeadingSyntax heading)
    {
        if (Heading is not null)
        {
            _context.Report(BindingDiagnostics.Misplaced(_context.At(heading.Span), "一个文件只写一部框架。"));
            return;
        }
        Heading = heading;
        Total = new IndicatorDraft(IndicatorLevel.Total, new NameToken("总分", heading.Name.Span), null, heading, null);
        (_current, _add) = (null, Settings.Add);
    }

    private void StartIndicator(IndicatorHeadingSyntax heading)
    {
        var parent = _current ?? Total!;
        while (parent.Level >= heading.Level)
            parent = parent.Parent!;
        if (heading.Level == IndicatorLevel.Item && parent.Level == IndicatorLevel.Total)
            _context.Report(BindingDiagnostics.Misplaced(_context.At(heading.Span), "评分点应写在某个指标之下。"));
        _current = new IndicatorDraft(heading.Level, heading.Name, heading.Points, heading, parent);
        parent.Children.Add(_current);
        _add = _current.Statements.Add;
        if (heading.Points is null)
            _context.Report(SyntaxDiagnostics.MissingPoints(_context.At(heading.Name.Span), heading.Name.Text));
        if (parent.Children.FirstOrDefault(c => c != _current && c.Name.Text == heading.Name.Text) is { } twin)
            _context.Report(BindingDiagnostics.DuplicateName(
                _context.At(heading.Name.Span), heading.Name.Text, _context.At(twin.Name.Span)));
    }

    private void AddDeclaration(StatementSyntax statement)
    {
        if (statement is FieldDeclarationSyntax field)
            Fields.Add(field);
        else if (statement is DefinitionSyntax definition)
            Definitions.Add(definition);
        else
            _context.Report(BindingDiagnostics.Misplaced(_context.At(statement.Span), "这里是数据或口径。"));
    }

    private void AddTo(TableDraft table, StatementSyntax statement)
    {
        if (statement is TableRowSyntax row)
            table.Rows.Add(row);
        else
            _context.Report(BindingDiagnostics.Misplaced(_context.At(statement.Span), "这里是对照表，应写它的各行，例如“甲类：90%”。"));
    }

    private void AddTo(ListDraft list, StatementSyntax statement)
    {
        if (statement is FieldDeclarationSyntax column)
            list.Columns.Add(column);
        else if (statement is DefinitionSyntax definition)
            list.Definitions.Add(definition);
        else
            _context.Report(BindingDiagnostics.Misplaced(
                _context.At(statement.Span), "这里是明细，应写它的各列，例如“项目名称：文本”，或各行的口径，例如“完成率＝完成数÷计划数”。"));
    }
}

/// <summary>提纲中的一张明细：各列，以及各行的口径。</summary>
internal sealed class ListDraft(ListHeadingSyntax heading)
{
    public ListHeadingSyntax Heading { get; } = heading;

    public List<FieldDeclarationSyntax> Columns { get; } = [];

    public List<DefinitionSyntax> Definitions { get; } = [];
}
