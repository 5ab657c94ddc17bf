using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfRules.Language.Model;
using PerfRules.Testing;
using PerfRules.Testing.Models;

namespace PerfRules.Compiler.Tests;

public class FrameworkCompilerTests
{
    [Fact]
    public void 生成的CSharp与基准相同() => Baseline.Check(
        RepositoryRoot.File("tests", "PerfRules.Compiler.Tests", "Baselines", "示例框架.g.cs.txt"),
        FrameworkCompiler.Compile(SampleFramework.Create()).CSharp);

    [Fact]
    public void 同样的规则得到逐字节相同的程序集()
    {
        var first = FrameworkCompiler.Compile(SampleFramework.Create());
        var before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign) = (",", "~");
        try
        {
            CultureInfo.CurrentCulture = culture;
            var second = FrameworkCompiler.Compile(SampleFramework.Create());
            Assert.Equal(first.Image.AsSpan(), second.Image.AsSpan());
            Assert.Equal(first.Pdb.AsSpan(), second.Pdb.AsSpan());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void 生成的程序集只引用基础库和运行时()
    {
        using var reader = new PEReader(FrameworkCompiler.Compile(SampleFramework.Create()).Image);
        var metadata = reader.GetMetadataReader();
        var names = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));
        Assert.Equal(["PerfRules.Runtime", "System.Runtime"], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void 说明和规则原文随程序集保存()
    {
        var framework = SampleFramework.Create();
        using var scorer = Scorer.Create(framework);
        var description = scorer.Compiled.Description;
        Assert.Equal(SampleFramework.Source, scorer.Compiled.ReadSource());
        Assert.Equal(framework.Digest, description.Digest);
        Assert.Equal((framework.Name, framework.Year), (description.Name, description.Year));
        Assert.Equal(framework.Fields.Select(f => f.Name), description.Fields.Select(f => f.Name));
        Assert.Equal(("万元", 10_000), (description.Fields[0].Unit, description.Fields[0].Scale));
        Assert.Equal(["按规定公开", "公开但不符合要求", "未公开"], description.Fields[5].Options);
        Assert.Equal(framework.Indicators.Select(i => (i.Path, i.Points)), description.Indicators.Select(i => (i.Path, i.Points)));
        Assert.Equal([-1, 0, 1, 1, 1, 1, 0, 6, 6, 6], description.Indicators.Select(i => i.Parent));
        Assert.Equal(["优", "良", "差"], description.Grades);
    }

    [Fact]
    public void 规则中的名称不能混进代码()
    {
        string[] names =
        [
            "“三公”经费控制率", "a\"b", "反斜杠\\", "class", "T", "e", "score", "row0", "Rules", "1开头", "行\u2028分隔", "回\r\n车",
            "*/ } class 混入 { /*", "\"; throw null; //", "零\u200B宽", "零宽", "𠮷野", "\ud842", "", " ", "同名", "同名", new string('长', 3000),
            "\u202e倒序", "{0}", "@class", "\\u0041", "public",
        ];
        var fields = names.Select((name, i) => Build.Field(name, i)).ToArray();
        var definitions = names.Zip(fields, (name, field) => new Definition(name, Build.Value(field), false, Build.Here)).ToArray();
        var total = new IndicatorPlan("总分", 1)
        {
            Children = [.. names.Zip(definitions, fields).Select(item => new IndicatorPlan(item.First, 1, new FormulaMethod(
                Build.Binary(BinaryOperator.Add, Build.Value(item.Second), Build.Value(item.Third)), Build.Here)))],
        };
        var lists = names.Select((name, i) => Build.List(name, i, name));
        var framework = Build.Framework(names[2], total, fields, lists, [new Grade("\"优\u2029", ComparisonOperator.Greater, 0, Build.Here)]);
        using var scorer = Scorer.Create(framework);
        Assert.Equal(names, scorer.Compiled.Description.Fields.Select(field => field.Name));
        var root = CSharpSyntaxTree.ParseText(FrameworkCompiler.Compile(framework).CSharp);
        Assert.Empty(root.GetDiagnostics());
        Assert.Equal(2, root.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Count());
        Assert.DoesNotContain(root.GetRoot().DescendantTrivia(), trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
    }

    [Fact]
    public void 很长的算式和很长的口径链都能编译()
    {
        var field = Build.Field("数", 0);
        var sum = Enumerable.Range(0, 500).Aggregate(
            (Expression)Build.Value(field), (left, _) => Build.Binary(BinaryOperator.Add, left, Build.Value(field)));
        var chain = new Definition("起", Build.Value(field), false, Build.Here);
        for (var i = 0; i < 2000; i++)
            chain = new Definition("链", Build.Binary(BinaryOperator.Subtract, Build.Value(chain), Build.Constant(1)), false, Build.Here);
        var plan = new IndicatorPlan("总分", 1, new FormulaMethod(Build.Binary(BinaryOperator.Subtract, sum, Build.Value(chain)), Build.Here));
        using var scorer = Scorer.Create(Build.Framework("长", plan, [field], [], []));
        var input = scorer.Compiled.CreateInput();
        var output = scorer.Compiled.CreateOutput();
        input.Set(0, 2m);
        scorer.Compiled.Score(input, output);
        Assert.Equal(501 * 2m - (2m - 2000), output.Total);
    }
}
