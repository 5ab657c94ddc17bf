using System.Net;
using System.Text;

namespace PerfRules.Revision.Reporting.Html;

/// <summary>写网页：文字和属性一律转义，标签成对。也用来写网页里的 SVG。</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _text = new("<!DOCTYPE html>\n");
    private readonly Stack<string> _open = [];

    /// <summary>开始一个元素；值为空的属性不写。</summary>
    public HtmlWriter Start(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(name, attributes);
        _text.Append('>');
        _open.Push(name);
        return this;
    }

    /// <summary>结束最近开始的元素。</summary>
    public HtmlWriter End()
    {
        var name = _open.Pop();
        _text.Append("</").Append(name).Append('>');
        if (IsBlock(name))
            _text.Append('\n');
        return this;
    }

    /// <summary>没有内容的元素。</summary>
    public HtmlWriter Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(name, attributes);
        _text.Append("/>");
        return this;
    }

    /// <summary>只有文字的元素。</summary>
    public HtmlWriter Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Start(name, attributes).Text(text).End();

    public HtmlWriter Text(string text)
    {
        _text.Append(WebUtility.HtmlEncode(text));
        return this;
    }

    /// <summary>样式、脚本和嵌入的数据：照写，不转义；内容须不含“&lt;/”。</summary>
    public HtmlWriter Raw(string name, string content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (content.Contains("</", StringComparison.Ordinal))
            throw new ArgumentException("照写的内容会提前结束元素", nameof(content));
        Tag(name, attributes);
        _text.Append('>').Append(content).Append("</").Append(name).Append(">\n");
        return this;
    }

    public override string ToString() => _open.Count == 0 ? _text.ToString() : throw new InvalidOperationException($"“{_open.Peek()}”没有结束");

    private void Tag(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
                _text.Append(' ').Append(attribute).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        }
    }

    // 行内元素之间不能多出空白。
    private static bool IsBlock(string name) => name is not ("span" or "a" or "strong" or "mark" or "code" or "pre" or "option" or "button" or "title");
}
