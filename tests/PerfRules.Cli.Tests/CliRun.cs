using System.Text;

namespace PerfRules.Cli.Tests;

/// <summary>在一个临时目录里执行命令，不开新的进程。</summary>
internal sealed class CliRun : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("perfrules-").FullName;

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public int Run(params string[] args) => Run(isTerminal: false, args);

    public int RunOnTerminal(params string[] args) => Run(isTerminal: true, args);

    public string PathOf(string name) => Path.Combine(_folder, name);

    public void Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public void Write(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), content);
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>目录里的全部文件，供查看有没有留下临时文件。</summary>
    public string[] Files() => [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_folder, file)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private int Run(bool isTerminal, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = Program.Run(args, new CliHost(output, error, _folder, isTerminal, 120));
        (Out, Error) = (output.ToString(), error.ToString());
        return exitCode;
    }
}
