using System.Globalization;
using System.Text;

namespace PerfRules.Language.Tests.Hostile;

/// <summary>对一份好文件的随机破坏；同一个种子总是同一份坏文件。</summary>
internal static class Mutations
{
    private static readonly string[] Fragments =
    [
        "得", "的，得1分", "每超出1个百分点扣0.1分", "，扣完为止", "一票否决：", "评分点 ", "三级指标 甲（5分）", "按 ", " 计分：",
        "口径\n", "数据\n", "用例 ", "框架 乙\n", "明细 丙\n", "逐项 丙，每项满分为 ", "≤", "＜", "＝", "（", "）", "[", "]", "|", "「", "」",
        "《", "①", "1.", "90%", "1,00", "1,602.69万元", "0", "÷0", "×100", "－", "～", "其余", "不适用，", "比率", "；", "。", "，", "、", "\n", "//",
        "100000000000000000000000000000", "𠀀", "\u0301", "\u200B", "x", "是", "否", "且", "或", "非",
    ];

    /// <summary>按字、按词、按行破坏。</summary>
    public static string OfText(string content, int seed)
    {
        var random = new Random(seed);
        var result = new StringBuilder(content);
        for (var count = random.Next(1, 4); count > 0 && result.Length > 0; count--)
        {
            var (start, length) = Piece(result, random);
            switch (random.Next(6))
            {
                case 0:
                    result.Remove(start, length);
                    break;
                case 1:
                    result.Insert(start, result.ToString(start, length));
                    break;
                case 2:
                    var piece = result.ToString(start, length);
                    result.Remove(start, length).Insert(random.Next(result.Length + 1), piece);
                    break;
                case 3:
                    result.Insert(start, Fragments[random.Next(Fragments.Length)]);
                    break;
                case 4:
                    result.Remove(start, length).Insert(start, Fragments[random.Next(Fragments.Length)]);
                    break;
                default:
                    result.Insert(start, random.Next(1000).ToString(CultureInfo.InvariantCulture));
                    break;
            }
        }
        return result.ToString();
    }

    /// <summary>按字节破坏，常常不再是文字。</summary>
    public static byte[] OfBytes(byte[] content, int seed)
    {
        var random = new Random(seed);
        var result = content.ToList();
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var position = random.Next(result.Count);
            switch (random.Next(4))
            {
                case 0:
                    result[position] = (byte)random.Next(256);
                    break;
                case 1:
                    result.RemoveAt(position);
                    break;
                case 2:
                    result.Insert(position, (byte)random.Next(128));
                    break;
                default:
                    result.RemoveRange(position, result.Count - position);
                    result.Add((byte)'\n');
                    break;
            }
        }
        return [.. result];
    }

    // 一段：一个字、几个字或整行。
    private static (int Start, int Length) Piece(StringBuilder text, Random random)
    {
        var start = random.Next(text.Length);
        var length = random.Next(3) switch { 0 => 1, 1 => random.Next(2, 12), _ => random.Next(12, 80) };
        return (start, Math.Min(length, text.Length - start));
    }
}
