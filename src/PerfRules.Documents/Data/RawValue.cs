namespace PerfRules.Documents.Data;

/// <summary>数据文件里写的一个值，尚未按声明的类型理解。</summary>
/// <param name="Kind">写法的种类。</param>
/// <param name="Text">原样的文字；数是原来的数字串，不经过浮点。</param>
/// <param name="HeaderUnit">表头括号里的单位，供没有写单位的数使用；没有则为空。</param>
internal readonly record struct RawValue(RawKind Kind, string Text, string? HeaderUnit = null)
{
    public bool IsMissing => Kind == RawKind.Missing;

    /// <summary>一个单元格；空白是没有填。</summary>
    public static RawValue FromCell(string cell, string? headerUnit) =>
        string.IsNullOrWhiteSpace(cell) ? default : new RawValue(RawKind.Text, cell.Trim(), headerUnit);
}

internal enum RawKind
{
    Missing,
    Number,
    Text,
    Boolean,

    /// <summary>对象或列表，不是单个的值。</summary>
    Compound,
}
