using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace PerfRules.Testing;

/// <summary>与存下的期望逐行比较。期望不符时给出差别；设了 PERFRULES_UPDATE_BASELINES=1 时改写期望，供人审阅。</summary>
public static class Baseline
{
    private const string UpdateSwitch = "PERFRULES_UPDATE_BASELINES";

    /// <summary>比较一个文件；行末一律按“\n”。期望为空而文件不存在也算不符。</summary>
    public static void Check(string path, string actual)
    {
        var text = Normalize(actual);
        if (IsUpdating())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }
        if (!File.Exists(path))
            throw new BaselineMismatchException($"没有期望文件 {path}。设 {UpdateSwitch}=1 再跑一次即可写出，请审阅后提交。\n{text}");
        var expected = Normalize(File.ReadAllText(path));
        if (expected != text)
            throw new BaselineMismatchException($"与期望 {path} 不符（- 期望，+ 实际）；确认无误后设 {UpdateSwitch}=1 改写：\n{Difference(expected, text)}");
    }

    /// <summary>一个用例的文件夹里不得有没人读的期望文件，否则删了检查而不自知。</summary>
    public static void CheckNoLeftovers(string folder, params ReadOnlySpan<string> expectedFiles)
    {
        var known = expectedFiles.ToArray();
        var leftovers = Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Except(known).Order(StringComparer.Ordinal).ToList();
        if (leftovers.Count > 0)
            throw new BaselineMismatchException($"{folder} 里有多余的文件：{string.Join("、", leftovers)}");
    }

    private static bool IsUpdating()
    {
        if (Environment.GetEnvironmentVariable(UpdateSwitch) != "1")
            return false;
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
            throw new BaselineMismatchException($"持续集成中不得设 {UpdateSwitch}，否则任何结果都会通过");
        return true;
    }

    private static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Difference(string expected, string actual)
    {
        var result = new StringBuilder();
        foreach (var line in new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual).Lines)
        {
            var mark = line.Type switch { ChangeType.Inserted => "+ ", ChangeType.Deleted => "- ", _ => "  " };
            result.Append(mark).Append(line.Text).Append('\n');
        }
        return result.ToString();
    }
}
