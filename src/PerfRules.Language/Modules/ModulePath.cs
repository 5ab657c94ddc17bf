namespace PerfRules.Language.Modules;

/// <summary>引用中的路径：相对于写它的文件，以“/”分隔，不看磁盘。</summary>
internal static class ModulePath
{
    public const string Extension = ".prules";

    /// <summary>能不能作为引用：相对路径，且是规则文件。规则文件来自别人，不能借它读任意文件。</summary>
    public static bool IsAcceptable(string reference) =>
        reference.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && !reference.StartsWith('/')
        && !reference.StartsWith('\\') && !reference.Contains(':', StringComparison.Ordinal);

    /// <summary><paramref name="from"/> 所在目录下的 <paramref name="reference"/>，去掉“.”和“..”。</summary>
    public static string Resolve(string from, string reference)
    {
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in reference.Replace('\\', '/').Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part == ".." && parts.Count > 0 && parts[^1] is not ("" or ".."))
                parts.RemoveAt(parts.Count - 1);
            else
                parts.Add(part);
        }
        return string.Join('/', parts);
    }
}
