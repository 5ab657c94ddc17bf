namespace PerfRules.LanguageServer;

/// <summary>读磁盘上被引用的文件和取数的文件。</summary>
internal static class DiskReader
{
    /// <summary>读不了（没有、没有权限、正被占用）时为空：引用它的地方会说找不到。</summary>
    public static byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
