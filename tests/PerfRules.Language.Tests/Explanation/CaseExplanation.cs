using PerfRules.Language.Evaluation;
using PerfRules.Language.Explanation;
using PerfRules.Language.Model;
using PerfRules.Language.Tests.Corpus;

namespace PerfRules.Language.Tests.Explanation;

/// <summary>语料中某个用例里一个指标的说明；行号就是语料文件的行号。</summary>
internal static class CaseExplanation
{
    public static string Of(string corpusCase, string caseName, string path)
    {
        var (framework, assessment) = Score(corpusCase, caseName);
        var node = Nodes(assessment.Total).Single(n => n.Indicator.Path == path);
        return Explainer.Explain(framework, node, assessment.Record);
    }

    public static (Framework Framework, Assessment Assessment) Score(string corpusCase, string caseName)
    {
        var framework = Assert.IsType<Framework>(new CorpusCase(corpusCase).Compile().Result.Framework);
        return (framework, CaseRunner.Run(framework, framework.Cases.Single(c => c.Name == caseName)).Assessment);
    }

    private static IEnumerable<NodeScore> Nodes(NodeScore node) => node.Parts.SelectMany(Nodes).Prepend(node);
}
