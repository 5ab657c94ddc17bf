using System.Text;
using static PerfRules.Language.Syntax.Generated.PerfRulesLexer;

namespace PerfRules.Language.Formatting;

/// <summary>把块写成行：缩进、空行和独占一行的注释。</summary>
internal sealed class LineWriter(StatementPlace[] places, string lineBreak)
{
    private const int Hanging = 2;

    private readonly StringBuilder _text = new();

    public string Write(IEnumerable<Piece> pieces)
    {
        var lines = Split(pieces);
        var owners = Owners(lines);
        var hasBlank = false;
        var (last, lastHeading, body) = (-1, 0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Count == 0)
            {
                hasBlank = true;
                continue;
            }
            var owner = owners[i];
            var statement = owner < 0 ? -1 : FirstStatement(lines[owner]);
            var isContinued = statement >= 0 && statement <= last && lines[owner].First(p => p.Kind != COMMENT).Statement >= 0;
            var heading = statement < 0 || isContinued ? 0 : places[statement].Heading;
            if (_text.Length > 0 && IsSeparated(heading, lastHeading, hasBlank, i > 0 && lines[i - 1].Count > 0 && IsComment(lines[i - 1])))
                _text.Append(lineBreak);
            var indent = statement < 0 ? body : isContinued ? places[statement].Indent + Hanging : places[statement].Indent;
            Append(lines[i], indent);
            hasBlank = false;
            if (owner == i && LastStatement(lines[i]) is >= 0 and var end)
                (last, body) = (end, places[end].BodyIndent);
            lastHeading = owner == i || heading == 0 ? heading : lastHeading;
        }
        return _text.ToString();
    }

    private static List<List<Piece>> Split(IEnumerable<Piece> pieces)
    {
        List<List<Piece>> lines = [[]];
        foreach (var piece in pieces)
        {
            if (piece.Kind == NEWLINE)
                lines.Add([]);
            else
                lines[^1].Add(piece);
        }
        return lines;
    }

    private static bool IsComment(List<Piece> line) => line.All(p => p.Kind == COMMENT);

    // 每一行随哪一行缩进：有句子的随自己，紧挨着下一句的注释随那一句，其余的注释（-1）随前一句。
    private static int[] Owners(List<List<Piece>> lines)
    {
        var owners = new int[lines.Count];
        for (var i = lines.Count - 1; i >= 0; i--)
            owners[i] = lines[i].Count == 0 ? -1 : !IsComment(lines[i]) ? i : i + 1 < lines.Count ? owners[i + 1] : -1;
        return owners;
    }

    private static int FirstStatement(List<Piece> line) => line.Select(p => p.Statement).FirstOrDefault(s => s >= 0, -1);

    private static int LastStatement(List<Piece> line) => line.Select(p => p.Statement).LastOrDefault(s => s >= 0, -1);

    // 各部分和各级指标之前空一行；二级指标紧接它的一级指标时不空。标题前的注释属于标题，空行在注释之前。
    private static bool IsSeparated(int heading, int lastHeading, bool hasBlank, bool followsComment) => heading switch
    {
        SECOND_LEVEL when lastHeading == FIRST_LEVEL => false,
        DATA or DEFINITIONS or LIST or TABLE or CALENDAR or CASE or FIRST_LEVEL or SECOND_LEVEL or THIRD_LEVEL => hasBlank || !followsComment,
        _ => hasBlank,
    };

    private void Append(List<Piece> line, int indent)
    {
        _text.Append(' ', indent);
        for (var i = 0; i < line.Count; i++)
        {
            if (i > 0 && (line[i].IsSpaced || StartsComment(line[i - 1], line[i]) || SplitsOrdinal(line[i - 1], line[i])))
                _text.Append(' ');
            _text.Append(line[i].Text);
        }
        _text.Append(lineBreak);
    }

    // 原样文字里的“http://”也读作注释，不要替作者隔开。
    private static bool StartsComment(Piece left, Piece right) =>
        right.Kind == COMMENT && left.Kind is not (PROSE or Piece.Verbatim);

    // 序号“1.”后面是数时空一格，以免连成小数。
    private static bool SplitsOrdinal(Piece left, Piece right) =>
        left.Statement < 0 && left.Text.EndsWith('.') && right.Text.Length > 0 && char.IsDigit(right.Text[0]);
}
