using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace PerfRules.Testing;

/// <summary>与存下来的文本比较。设 <c>PERFRULES_UPDATE_BASELINES=1</c> 时改写存下来的文本，改动须经审阅。</summary>
public static class Baseline
{
    /// <summary>不同则抛出带差异的异常；<paramref name="path"/> 相对检出的根目录。</summary>
    public static void Verify(string actual, params ReadOnlySpan<string> path)
    {
        var file = RepositoryRoot.File(path);
        var text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("PERFRULES_UPDATE_BASELINES") == "1")
        {
            if (Environment.GetEnvironmentVariable("CI") is not null)
                throw new InvalidOperationException("持续集成中不得改写基准");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, new UTF8Encoding(false));
            return;
        }
        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (expected != text)
            throw new InvalidOperationException($"与基准 {file} 不同：\n{Difference(expected, text)}");
    }

    private static string Difference(string expected, string actual) => string.Join('\n',
        new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual).Lines
            .Where(line => line.Type != ChangeType.Unchanged)
            .Select(line => (line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text));
}
