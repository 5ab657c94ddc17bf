namespace PerfRules.Testing;

/// <summary>检出的根目录，供测试读取 rules、grammar、tests/corpus 等。</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find();

    public static string File(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(System.IO.Path.Combine(folder, "PerfRules.sln")))
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("找不到 PerfRules.sln");
        return folder;
    }
}
