using PerfRules.Language.Diagnostics;
using PerfRules.Language.Model;

namespace PerfRules.Language.Semantics;

/// <summary>用到而没有声明的名称，怎样声明。</summary>
internal static class DeclarationFix
{
    // 声明写在“数据”一节的末尾最稳妥，但那里的位置随版式而变；写在标题之后总是合法的。
    public static CodeFix InData(BindingContext context, string name, string type)
    {
        var title = $"在数据中声明“{name}：{type}”";
        for (var line = 0; line < context.Source.LineCount; line++)
        {
            var span = context.Source.GetLineSpan(line);
            if (context.Source.ToString(span).Trim() is "数据" or "数据：")
                return CodeFix.Insert(title, span.End, $"\n  {name}：{type}");
        }
        return CodeFix.Insert(title, context.Source.End, $"\n数据\n  {name}：{type}\n");
    }

    /// <summary>接在明细的一列之后。</summary>
    public static CodeFix After(Field column, string name, string type) =>
        CodeFix.Insert($"在明细“{column.Owner!.Name}”中增加一列“{name}：{type}”", column.Declaration.Span.End, $"\n  {name}：{type}");
}
