import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from './Markdown';

/** What a text becomes, without the element around it. */
function htmlOf(text: string): string {
  return renderToStaticMarkup(<Markdown text={text} />)
    .replace(/^<div[^>]*>/, '')
    .replace(/<\/div>$/, '')
    .replaceAll(/ class="[^"]*"/g, '');
}

describe('Markdown', () => {
  it.each([
    ['one\n\ntwo', '<p>one</p><p>two</p>'],
    ['a **strong** and *weak* word', '<p>a <strong>strong</strong> and <em>weak</em> word</p>'],
    ['**학습률(η)**은 *모멘텀*의', '<p><strong>학습률(η)</strong>은 <em>모멘텀</em>의</p>'],
    ['`lr < 1`', '<p><code>lr &lt; 1</code></p>'],
    ['- one\n- *two*', '<ul><li>one</li><li><em>two</em></li></ul>'],
    ['3. one\n4. two', '<ol start="3"><li>one</li><li>two</li></ol>'],
    ['# Heading', '<p><strong>Heading</strong></p>'],
    ['a & b < c', '<p>a &amp; b &lt; c</p>'],
  ])('renders %j', (text, html) => {
    expect(htmlOf(text)).toBe(html);
  });

  it.each([
    ['so $\\eta < 2/\\lambda$ holds', '<p>so <code>\\eta &lt; 2/\\lambda</code> holds</p>'],
    ['$$a_1 * b * c$$', '<p><code>a_1 * b * c</code></p>'],
    ['**$x$**와 $x_i$, $x_j$', '<p><strong><code>x</code></strong>와 <code>x_i</code>, <code>x_j</code></p>'],
    ['it costs $5 or $6, and \\$7', '<p>it costs $5 or $6, and $7</p>'],
    ['`$x$`', '<p><code>$x$</code></p>'],
  ])('sets TeX between dollar signs, until KaTeX has come as its source: %j', (text, html) => {
    expect(htmlOf(text)).toBe(html);
  });

  it('links to the web and to states of the page, and to nothing else', () => {
    expect(htmlOf('[a](https://example.org/)')).toBe(
      '<p><a href="https://example.org/" target="_blank" rel="noreferrer">a</a></p>',
    );
    expect(htmlOf('[a](#v=1&surface=booth)')).toBe('<p><a href="#v=1&amp;surface=booth">a</a></p>');
    expect(htmlOf('[a](javascript:alert(1)) [b](data:text/html,x)')).toBe('<p>a b</p>');
  });

  it('shows what looks like HTML or an image as it was written', () => {
    expect(htmlOf('<img src=x onerror=alert(1)>')).toBe('&lt;img src=x onerror=alert(1)&gt;');
    expect(htmlOf('a <b>c</b>')).toBe('<p>a &lt;b&gt;c&lt;/b&gt;</p>');
    expect(htmlOf('![a](https://example.org/x.png)')).toBe('<p>![a](https://example.org/x.png)</p>');
  });

  it('renders anything, and of elements only its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_$`<>![](){}#-1. \n|a가&;:/"\\~') }), (text) => {
        const names = [...htmlOf(text).matchAll(/<(\w+)/g)].map(([, name]) => name);
        const known = ['p', 'strong', 'em', 'code', 'pre', 'ul', 'ol', 'li', 'a', 'br', 'blockquote'];
        expect(names.filter((name) => !known.includes(name ?? ''))).toEqual([]);
      }),
    );
  });
});
