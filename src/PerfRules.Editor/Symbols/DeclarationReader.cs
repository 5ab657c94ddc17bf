using System.Collections.Immutable;
using PerfRules.Language.Model;
using PerfRules.Language.Syntax;
using PerfRules.Language.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Editor.Symbols;

/// <summary>第一遍：找出一个文件的全部声明，并记下每一句在哪里。写坏了的句子，名称还在的照样算声明。</summary>
internal sealed class DeclarationReader(SyntaxTree tree, SymbolScope scope, Action<RuleSymbol, TextSpan, bool> mention)
{
    private readonly ImmutableArray<SyntaxToken> _tokens = tree.Tokens;
    private readonly ImmutableArray<StatementPlace>.Builder _places = ImmutableArray.CreateBuilder<StatementPlace>();
    private RowScope? _row;
    private IndicatorNode? _indicator;
    private TableHeadingSyntax? _table;
    private bool _isCase;

    public ImmutableArray<StatementPlace> Read()
    {
        foreach (var statement in tree.Statements)
        {
            Read(statement);
            _places.Add(new StatementPlace(statement, _row, _indicator, _table, _isCase));
        }
        return _places.ToImmutable();
    }

    private void Read(StatementSyntax statement)
    {
        switch (statement)
        {
            case FrameworkHeadingSyntax heading:
                Leave();
                Declare(RuleSymbolKind.Framework, "", heading.Name, heading);
                break;
            case LibraryHeadingSyntax heading:
                Leave();
                Declare(RuleSymbolKind.Framework, "", heading.Name, heading);
                break;
            case SectionHeadingSyntax or CalendarHeadingSyntax:
                Leave();
                break;
            case ListHeadingSyntax heading:
                StartList(heading.Name, heading);
                break;
            case TableHeadingSyntax heading:
                Leave();
                _table = heading;
                AddTo(scope.Definitions, Declare(RuleSymbolKind.Table, "", heading.Name, heading));
                break;
            case CaseHeadingSyntax heading:
                Leave();
                _isCase = true;
                Declare(RuleSymbolKind.Case, "", heading.Name, heading);
                break;
            case IndicatorHeadingSyntax heading:
                StartIndicator(heading.Level, heading.Name, heading);
                break;
            case PointSyntax point when _indicator is not null:
                _indicator.Add(Declare(RuleSymbolKind.Indicator, _indicator.Path, point.Label, point), IndicatorLevel.Point, point.Label.Text);
                break;
            case FieldDeclarationSyntax field:
                ReadField(field);
                break;
            case DefinitionSyntax definition:
                AddDefinition(definition.Name, definition);
                break;
            case GradeSettingSyntax grade:
                AddTo(scope.Grades, Declare(RuleSymbolKind.Grade, "", grade.Name, grade));
                break;
            case BrokenSyntax broken:
                ReadBroken(broken);
                break;
        }
    }

    private void Leave() => (_row, _indicator, _table, _isCase) = (null, null, null, false);

    private void StartList(NameToken name, StatementSyntax statement)
    {
        Leave();
        var symbol = Declare(RuleSymbolKind.List, "", name, statement);
        _row = new RowScope(symbol);
        scope.Lists.TryAdd(symbol.Id.Name, _row);
    }

    private void StartIndicator(IndicatorLevel level, NameToken name, StatementSyntax statement)
    {
        var parent = _indicator ?? scope.Root;
        Leave();
        while (parent.Level >= level)
            parent = parent.Parent!;
        // 所基于的框架里已有的标题再写一次，说的是同一个指标。
        if (parent.Child(name.Text) is { Symbol: { } written } twin && written.Id.Path != tree.Source.Path)
        {
            mention(written, name.Span, false);
            _indicator = twin;
            return;
        }
        _indicator = parent.Add(Declare(RuleSymbolKind.Indicator, parent.Path, name, statement), level, name.Text);
    }

    private void ReadField(FieldDeclarationSyntax declaration)
    {
        var names = declaration.Names;
        // 一句里声明的几项数据共用写在句中的选项，选项属于其中的第一项。
        var owner = OwnerOf(names[0].Text);
        var options = ImmutableArray.CreateBuilder<RuleSymbol>();
        var tokens = _tokens.Within(declaration.Span);
        for (var i = 2; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == NAME && tokens[i].Span.Start > names[^1].Span.End && declaration.Type is ChoiceType { IsDirection: false } choice
                && choice.Options.Contains(tokens[i].Text) && options.Count < choice.Options.Length && tokens[i - 1].Kind is LEFT_PAREN or LIST_COMMA)
                options.Add(Declare(RuleSymbolKind.Option, owner, new NameToken(tokens[i].Text, tokens[i].Span), declaration));
            else if (tokens[i].Kind == MEASURE && tokens[i - 1].Kind == LEFT_PAREN && tokens[i - 2].Kind == QUANTITY)
                AddTo(scope.Measures, Declare(RuleSymbolKind.Measure, "", new NameToken(tokens[i].Text, tokens[i].Span), declaration));
        }
        foreach (var name in names)
            AddField(name, declaration, options.ToImmutable());
    }

    private string OwnerOf(string field) => _row?.Symbol is { } list ? $"{list.Id.Name}/{SymbolScope.Key(field)}" : SymbolScope.Key(field);

    private void AddField(NameToken name, StatementSyntax statement, ImmutableArray<RuleSymbol> options)
    {
        var symbol = Declare(_row is null ? RuleSymbolKind.Field : RuleSymbolKind.Column, _row?.Symbol?.Id.Name ?? "", name, statement);
        (_row?.Columns ?? scope.Fields).TryAdd(symbol.Id.Name, new FieldEntry(symbol, options));
    }

    private void AddDefinition(NameToken name, StatementSyntax statement) => AddTo(
        _row?.Definitions ?? scope.Definitions,
        Declare(_row is null ? RuleSymbolKind.Definition : RuleSymbolKind.RowDefinition, _row?.Symbol?.Id.Name ?? "", name, statement));

    private void ReadBroken(BrokenSyntax broken)
    {
        var tokens = _tokens.Within(broken.Span);
        if (tokens.Length > 1 && tokens[1].Kind == NAME && SyntaxFacts.IndicatorHeadings.Any(h => h.Kind == _tokens.Within(broken.Span)[0].Kind))
        {
            StartIndicator(LevelOf(tokens[0].Kind), new NameToken(tokens[1].Text, tokens[1].Span), broken);
            return;
        }
        if (tokens.Length > 1 && tokens[0].Kind == LIST && tokens[1].Kind == NAME)
        {
            StartList(new NameToken(tokens[1].Text, tokens[1].Span), broken);
            return;
        }
        if (broken.StartsTable && tokens.Length > 1 && tokens[1].Kind == NAME)
        {
            Leave();
            AddTo(scope.Definitions, Declare(RuleSymbolKind.Table, "", new NameToken(tokens[1].Text, tokens[1].Span), broken));
            return;
        }
        if (broken.Names.IsEmpty)
            return;
        var isDefinition = false;
        var names = new List<NameToken>();
        foreach (var token in tokens)
        {
            if (token.Kind == NAME)
                names.Add(new NameToken(token.Text, token.Span));
            else if (token.Kind != LIST_COMMA)
            {
                isDefinition = token.Kind == EQUAL;
                break;
            }
        }
        foreach (var name in names)
        {
            if (isDefinition)
                AddDefinition(name, broken);
            else
                AddField(name, broken, []);
        }
    }

    private static IndicatorLevel LevelOf(int kind) => kind switch
    {
        FIRST_LEVEL => IndicatorLevel.First,
        SECOND_LEVEL => IndicatorLevel.Second,
        THIRD_LEVEL => IndicatorLevel.Third,
        _ => IndicatorLevel.Item,
    };

    private RuleSymbol Declare(RuleSymbolKind kind, string owner, NameToken name, StatementSyntax statement)
    {
        var inner = WrittenName.Inside(tree.Source, name.Span);
        var symbol = new RuleSymbol(kind, tree.Source.Path, owner, name.Text, new Location(tree.Source, inner), statement);
        mention(symbol, name.Span, true);
        return symbol;
    }

    private static void AddTo(Dictionary<string, RuleSymbol> table, RuleSymbol symbol) => table.TryAdd(symbol.Id.Name, symbol);
}
