import { Marked, type MarkedToken, type Token, type TokenizerExtension } from 'marked';
import { type ReactNode, useMemo } from 'react';
import styles from './Markdown.module.css';
import { Tex } from './Tex';

/** TeX between dollar signs; two of them put it on a line of its own. A price such as $5 is none. */
const math: TokenizerExtension = {
  name: 'math',
  level: 'inline',
  start: (source) => source.indexOf('$'),
  tokenizer(source) {
    const [raw, display, inline] = /^\$\$([^$]+)\$\$|^\$(?!\s)([^$\n]*[^$\s\\])\$(?!\d)/.exec(source) ?? [];
    if (raw === undefined) return undefined;
    return { type: 'math', raw, text: (display ?? inline ?? '').trim(), display: display !== undefined };
  },
};

/** Emphasis also where a Korean particle follows a bracket, which CommonMark takes for the middle of a word. */
const emphasis: TokenizerExtension = {
  name: 'emphasis',
  level: 'inline',
  start: (source) => source.indexOf('*'),
  tokenizer(source) {
    const [raw, strong, weak] =
      /^\*\*(?!\s)(.*?[^\s*])\*\*|^\*(?![\s*])([^*]*[^\s*])\*(?!\*)/s.exec(source) ?? [];
    if (raw === undefined) return undefined;
    const text = strong ?? weak ?? '';
    return { type: strong === undefined ? 'em' : 'strong', raw, text, tokens: this.lexer.inlineTokens(text) };
  },
};

const markdown = new Marked({ extensions: [math, emphasis] });

/**
 * Text in a subset of Markdown, with TeX between dollar signs. It becomes elements, never HTML: what looks like a tag,
 * an image or anything else beyond the subset is shown as it was written.
 */
export function Markdown({ text, className }: { text: string; className?: string | undefined }) {
  const tokens = useMemo(() => markdown.lexer(text), [text]);
  return <div className={`${styles.markdown} ${className ?? ''}`}>{elements(tokens)}</div>;
}

function elements(tokens: readonly Token[]): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
  return tokens.map((token, place) => <Element key={place} token={token} />);
}

/** The generic tokens of extensions apart, so that the others are known by their type. */
function isOwn(token: Token): token is MarkedToken {
  return token.type !== 'math';
}

function Element({ token }: { token: Token }): ReactNode {
  if (!isOwn(token)) return <Tex tex={String(token.text)} display={token.display === true} />;
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'paragraph':
      return <p>{elements(token.tokens)}</p>;
    case 'heading':
      return (
        <p>
          <strong>{elements(token.tokens)}</strong>
        </p>
      );
    case 'list': {
      const items = token.items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
        <li key={place}>{elements(item.tokens)}</li>
      ));
      return token.ordered ? <ol start={Number(token.start)}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'blockquote':
      return <blockquote>{elements(token.tokens)}</blockquote>;
    case 'text':
      return token.tokens ? elements(token.tokens) : token.text;
    case 'strong':
      return <strong>{elements(token.tokens)}</strong>;
    case 'em':
      return <em>{elements(token.tokens)}</em>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'br':
      return <br />;
    case 'escape':
      return token.text;
    case 'link':
      return <Link href={token.href}>{elements(token.tokens)}</Link>;
    default:
      return token.raw;
  }
}

/** To the web, in a window of its own, or to a state of this page. */
function Link({ href, children }: { href: string; children: ReactNode }) {
  if (href.startsWith('#')) return <a href={href}>{children}</a>;
  if (!/^https?:\/\//.test(href)) return children;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
