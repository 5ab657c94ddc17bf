using System.CommandLine;
using PerfRules.Cli.Reporting;

namespace PerfRules.Cli.CommandLine;

/// <summary>由命令的声明写出中文的帮助。</summary>
internal static class HelpWriter
{
    public static void Write(Command command, CliHost host)
    {
        var output = host.Out;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine("用法：");
        output.WriteLine($"  {Usage(command)}");
        Section(output, "命令：", command.Subcommands.Select(child => (Names(child, "、"), child.Description ?? "")));
        Section(output, "参数：", command.Arguments.Select(argument => ($"{argument.Name}", argument.Description ?? "")));
        Section(output, "选项：", Options(command).Select(option => (OptionNames(option), option.Description ?? "")));
    }

    public static string Usage(Command command)
    {
        var path = new List<string>();
        for (var current = command; current is not null; current = current.Parents.OfType<Command>().FirstOrDefault())
            path.Insert(0, current is RootCommand ? "perfrules" : current.Name);
        var parts = path
            .Concat(command.Subcommands.Any() ? ["<命令>"] : [])
            .Concat(command.Arguments.Select(argument => argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}…" : argument.Name))
            .Concat(command.Options.Where(option => option.Required).Select(option => $"{option.Name} {option.HelpName}"))
            .Append("[选项]");
        return string.Join(' ', parts);
    }

    private static void Section(TextWriter output, string title, IEnumerable<(string Name, string Text)> rows)
    {
        var listed = rows.ToArray();
        if (listed.Length == 0)
            return;
        output.WriteLine();
        output.WriteLine(title);
        var width = listed.Max(row => TextWidth.Of(row.Name));
        foreach (var (name, text) in listed)
            output.WriteLine($"  {TextWidth.Pad(name, width)}  {text}");
    }

    private static IEnumerable<Option> Options(Command command)
    {
        var inherited = command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive);
        return command.Options.Concat(inherited).Where(option => !option.Hidden);
    }

    private static string OptionNames(Option option) =>
        Names(option, ", ") + (string.IsNullOrEmpty(option.HelpName) ? "" : $" {option.HelpName}");

    private static string Names(Symbol symbol, string separator) => string.Join(separator, symbol switch
    {
        Command command => command.Aliases.Prepend(command.Name),
        Option option => option.Aliases.Append(option.Name),
        _ => [symbol.Name],
    });
}
