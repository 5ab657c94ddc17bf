using System.Collections.Immutable;
using PerfRules.Language;
using PerfRules.Language.Amendments;
using PerfRules.Language.Formatting;
using PerfRules.Language.Model;
using PerfRules.Language.Modules;
using PerfRules.Language.Text;
using PerfRules.Revision.Matching;

namespace PerfRules.Revision.Amendments;

/// <summary>
/// 由两版写出修订：合并到旧版，恰好得到新版。先逐项用最细的写法；合并出来不是新版的（例如名称互相影响），
/// 那一部分换成整项重写，再不行整种重写，所以总能写成。
/// </summary>
public sealed class AmendmentWriter
{
    private const string BaseFile = "base.prules";

    private readonly CompilationResult _old;
    private readonly CompilationResult _new;
    private readonly SourceLookup _lookup;
    private readonly Script _oldScript;
    private readonly Script _newScript;
    private readonly FrameworkMatching _matching;

    private AmendmentWriter(CompilationResult old, CompilationResult @new, SourceLookup lookup)
    {
        (_old, _lookup) = (old, lookup);
        var source = @new.Syntax.Source;
        _new = RuleFile.Parse(new SourceText(Formatter.Format(@new.Syntax), source.Path), lookup);
        (_oldScript, _newScript) = (Script.Read(old.Module!), Script.Read(_new.Module!));
        _matching = FrameworkMatching.Match(old.Framework!, _new.Framework!, []);
    }

    /// <summary>修订的全文，标准版式。两版都须没有错误。</summary>
    /// <param name="old">旧版。</param>
    /// <param name="new">新版。</param>
    /// <param name="basePath">修订里写的旧版的路径，相对于修订。</param>
    /// <param name="lookup">两版所引用的文件。</param>
    public static string Write(CompilationResult old, CompilationResult @new, string basePath, SourceLookup lookup)
    {
        var writer = new AmendmentWriter(old, @new, lookup);
        return writer.Format(writer.Write(), basePath);
    }

    private ImmutableArray<string> Write()
    {
        var coarse = new Coarseness();
        while (true)
        {
            var lines = Draft(coarse);
            if (coarse.IsComplete || !Coarsen(coarse, lines))
                return lines;
        }
    }

    private ImmutableArray<string> Draft(Coarseness coarse)
    {
        var draft = new Draft();
        var wholes = Wholes(coarse);
        var pairing = new Pairing(_matching, _oldScript, _newScript, wholes.Contains);
        var (renamed, canonical) = Renames(pairing, coarse);
        var entries = new EntryAmendments(pairing, canonical, draft);
        if (!canonical.Body(Head(_oldScript)).SequenceEqual(Canonical.Plain.Body(Head(_newScript))))
            draft.Add("将约定修改为：", Head(_newScript).Lines.Skip(Head(_newScript).HeadingIndex + 1).SelectMany(Blocks.Text));
        foreach (var (kind, word) in new[] { (PartKind.Calendar, "日历"), (PartKind.Data, "数据"), (PartKind.List, "明细"), (PartKind.Definitions, "口径"), (PartKind.Table, "对照表"), (PartKind.Indicator, "指标") })
        {
            if (coarse.Has(kind))
                ReplaceAll(draft, kind, word);
            else if (kind is PartKind.Data or PartKind.Definitions)
                entries.Write(word, [.. _oldScript.Entries(kind)], [.. _newScript.Entries(kind)], renamed);
            else if (kind == PartKind.Indicator)
                new IndicatorAmendments(_oldScript, _newScript, pairing, canonical, _old.Framework!.Year, draft).Write(wholes.Contains);
            else
                entries.WriteWhole(word, _oldScript.OfKind(kind), _newScript.OfKind(kind));
        }
        return [.. draft.Lines];
    }

    /// <summary>整项重写的指标：本来就要整项写的，和试过细的写法不成的。</summary>
    private HashSet<ScriptPart> Wholes(Coarseness coarse)
    {
        var pairing = new Pairing(_matching, _oldScript, _newScript, _ => false);
        var (_, canonical) = Renames(pairing, coarse);
        var indicators = new IndicatorAmendments(_oldScript, _newScript, pairing, canonical, _old.Framework!.Year, new Draft());
        return
        [
            .. _oldScript.Indicators.Where(p => pairing.NewOf(p) is { } n && (coarse.Has(p) || indicators.NeedsWhole(p, n))),
        ];
    }

    // 写作“更名为”的数据和口径：引用它们的句子随着改，不算改动。
    private (HashSet<ScriptPart> Renamed, Canonical Canonical) Renames(Pairing pairing, Coarseness coarse)
    {
        var entries = new[] { PartKind.Data, PartKind.Definitions }.Where(k => !coarse.Has(k)).SelectMany(_oldScript.Entries)
            .Where(o => pairing.NewOf(o) is { } n && n.Name != o.Name).ToList();
        // 口径的算式里提到的也更了名的，一起看；不成立的去掉再看，直到都成立。
        while (true)
        {
            var canonical = new Canonical(entries.DistinctBy(o => o.Name).ToDictionary(o => o.Name, o => pairing.NewOf(o)!.Name));
            var check = new EntryAmendments(pairing, canonical, new Draft());
            var right = entries.Where(o => check.IsRename(o, pairing.NewOf(o)!, _old.Framework!.Year)).ToList();
            if (right.Count == entries.Count)
                return ([.. entries], canonical);
            entries = right;
        }
    }

    private void ReplaceAll(Draft draft, PartKind kind, string word)
    {
        var parts = _newScript.OfKind(kind).ToList();
        if (Of(_oldScript, kind).SequenceEqual(Of(_newScript, kind)))
            return;
        var block = kind is PartKind.Data or PartKind.Definitions
            ? parts.SelectMany(p => p.Lines.Skip(p.HeadingIndex + 1)).SelectMany(Blocks.Text).ToList()
            : [.. parts.SelectMany(Blocks.Whole)];
        if (block.Count > 0)
            draft.Add($"将{word}修改为：", block);
        else
            draft.Add($"废止{string.Join('、', _oldScript.Entries(kind).Concat(kind is PartKind.Data or PartKind.Definitions ? [] : _oldScript.OfKind(kind)).Select((p, i) => $"{(i == 0 ? word : "")}「{p.Name}」"))}");
    }

    /// <summary>试着合并；合并出来不是新版的，把那些部分改成粗的写法。</summary>
    /// <returns>改了没有。</returns>
    private bool Coarsen(Coarseness coarse, ImmutableArray<string> lines)
    {
        var result = RuleFile.Parse(
            new SourceText(Format(lines, BaseFile), "修订.prules"), path => path == BaseFile ? (_old.Syntax.Source, []) : _lookup(path));
        if (result.HasErrors || result.Consolidated is not { Framework: { } framework } consolidated)
            return coarse.Coarsen();
        var script = Script.Read(consolidated.Module!);
        var isChanged = false;
        foreach (var kind in Coarseness.Kinds.Where(k => !Of(script, k).SequenceEqual(Of(_newScript, k))))
            isChanged |= kind == PartKind.Indicator ? CoarsenIndicators(coarse, script) : coarse.Add(kind);
        return isChanged || ModelPrinter.Print(framework) != ModelPrinter.Print(_new.Framework!) && coarse.Coarsen();
    }

    // 最高一级逐个对得上的，只重写不符的。
    private bool CoarsenIndicators(Coarseness coarse, Script script)
    {
        var (actual, expected) = (script.OfKind(PartKind.Indicator).ToList(), _newScript.OfKind(PartKind.Indicator).ToList());
        var pairing = new Pairing(_matching, _oldScript, _newScript, _ => false);
        var wrong = actual.Count != expected.Count ? []
            : actual.Zip(expected).Where(p => !Canonical.Plain.Whole(p.First).SequenceEqual(Canonical.Plain.Whole(p.Second))).Select(p => pairing.OldOf(p.Second)).ToList();
        return wrong.Count > 0 && !wrong.Contains(null) && wrong.All(w => coarse.Add(w!)) || coarse.Add(PartKind.Indicator);
    }

    /// <summary>一种的全部内容：数据按名称，不管几项写成一句。</summary>
    private static IEnumerable<string> Of(Script script, PartKind kind) => kind is PartKind.Data or PartKind.Definitions
        ? script.Entries(kind).OrderBy(e => e.Name.Length == 0).Select(e => $"{e.Name}\u001F{Canonical.Plain.Declaration(e)}")
        : script.OfKind(kind).SelectMany(Canonical.Plain.Whole);

    private static ScriptPart Head(Script script) => script.OfKind(PartKind.Framework).First();

    private string Format(ImmutableArray<string> lines, string basePath)
    {
        var (old, @new) = (_old.Framework!, _new.Framework!);
        var heading = _newScript.OfKind(PartKind.Framework).First();
        var name = heading.Location.Text;
        List<string> text =
        [
            $"修订 {name}{YearOf(@new, " {0}年度")}",
            $"基于「{basePath}」{YearOf(old, "（{0}年度）")}，规则摘要「{old.Digest}」",
        ];
        if (@new.Year > old.Year)
            text.Add(FormattableString.Invariant($"自{@new.Year}年度起施行"));
        text.Add("");
        text.AddRange(lines);
        text.AddRange(_newScript.OfKind(PartKind.Case).SelectMany(Blocks.Case));
        var source = new SourceText(string.Concat(text.Select(line => line + "\n")), "修订.prules");
        var written = ModulePath.Resolve(source.Path, basePath);
        return Formatter.Format(new ModuleLoader(path => path == written ? (_old.Syntax.Source, []) : _lookup(path), null).Load(source).Tree);
    }

    private static string YearOf(Framework framework, string format) =>
        framework.Year is { } year ? string.Format(System.Globalization.CultureInfo.InvariantCulture, format, year) : "";
}
