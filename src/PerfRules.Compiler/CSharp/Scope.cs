using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfRules.Language.Model;

namespace PerfRules.Compiler.CSharp;

/// <summary>生成中的一个方法体：语句、已有的局部变量、各明细的当前行。</summary>
internal sealed class Scope
{
    public static IdentifierNameSyntax Evaluation { get; } = Code.Name("e");

    public static IdentifierNameSyntax Value { get; } = Code.Name("T");

    public static NameSyntax Truth { get; } = Code.Global("PerfRules.Runtime.Numbers.Truth");

    private readonly NameTable _names = new("e", "T", "score");
    private readonly Dictionary<object, IdentifierNameSyntax> _locals = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<RecordList, IdentifierNameSyntax> _rows = [];

    public Scope(IEnumerable<RecordList> rows)
    {
        foreach (var list in rows)
            _rows.Add(list, Code.Name(_names.Add(string.Create(CultureInfo.InvariantCulture, $"row{list.Ordinal}"))));
    }

    public List<StatementSyntax> Statements { get; } = [];

    /// <summary>明细当前行的下标。</summary>
    public IdentifierNameSyntax Row(RecordList list) => _rows[list];

    public IReadOnlyDictionary<RecordList, IdentifierNameSyntax> Rows => _rows;

    /// <summary>数据或口径在本方法中的局部变量；第一次用到时声明。</summary>
    public IdentifierNameSyntax Local(object symbol, string name, Func<ExpressionSyntax> value)
    {
        if (!_locals.TryGetValue(symbol, out var local))
        {
            local = Declare(Value, name, value());
            _locals.Add(symbol, local);
        }
        return local;
    }

    public bool Has(object symbol) => _locals.ContainsKey(symbol);

    /// <summary>声明一个局部变量。</summary>
    public IdentifierNameSyntax Declare(TypeSyntax type, string name, ExpressionSyntax value)
    {
        var local = Code.Name(_names.Add(name));
        Statements.Add(Code.Local(type, local.Identifier.ValueText, value));
        return local;
    }

    /// <summary>给 score 赋值。</summary>
    public void Score(ExpressionSyntax value) => Statements.Add(Code.Assign(Code.Name("score"), value));
}
