import { Fragment, type ReactNode } from 'react';
import { parseMarkdown, type MarkdownSpan } from '@/lib/domain/comments/markdown';
import { findMentions } from '@/lib/domain/comments/mentions';

/** The text of a comment: Markdown-light as elements and plain text, so that nothing in it is ever run. */
export function CommentText({ text, mentions }: { readonly text: string; readonly mentions: readonly string[] }) {
  const people = mentions.map((name) => ({ name }));
  const line = (spans: readonly MarkdownSpan[]) =>
    spans.map((span, index) => <Span key={index} span={span} people={people} />);
  return (
    <div className="flex flex-col gap-1.5 text-tool [overflow-wrap:anywhere]">
      {parseMarkdown(text).map((block, index) => {
        switch (block.kind) {
          case 'code':
            return (
              <pre key={index} className="overflow-x-auto rounded-[4px] bg-hairline/50 p-2 text-small">
                <code>{block.text}</code>
              </pre>
            );
          case 'list': {
            const List = block.isOrdered ? 'ol' : 'ul';
            return (
              <List key={index} className={`pl-5 ${block.isOrdered ? 'list-decimal' : 'list-disc'}`}>
                {block.items.map((item, at) => (
                  <li key={at}>{line(item)}</li>
                ))}
              </List>
            );
          }
          case 'quote':
            return (
              <blockquote key={index} className="border-l-2 border-edge pl-2 text-ink-soft">
                <Lines lines={block.lines.map(line)} />
              </blockquote>
            );
          case 'paragraph':
            return (
              <p key={index}>
                <Lines lines={block.lines.map(line)} />
              </p>
            );
          default:
            return block satisfies never;
        }
      })}
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly ReactNode[] }) {
  return lines.map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}

function Span({ span, people }: { readonly span: MarkdownSpan; readonly people: readonly { name: string }[] }) {
  switch (span.kind) {
    case 'code':
      return <code className="rounded-[3px] bg-hairline/50 px-1">{span.text}</code>;
    case 'link':
      return (
        <a href={span.text} target="_blank" rel="noopener noreferrer nofollow" className="text-pencil-text underline">
          {span.text}
        </a>
      );
    case 'strong':
      return <strong>{withMentions(span.text, people)}</strong>;
    case 'emphasis':
      return <em>{withMentions(span.text, people)}</em>;
    case 'strike':
      return <s>{withMentions(span.text, people)}</s>;
    case 'text':
      return withMentions(span.text, people);
    default:
      return span.kind satisfies never;
  }
}

function withMentions(text: string, people: readonly { name: string }[]): ReactNode {
  const found = findMentions(text, people);
  if (found.length === 0) return text;
  const ends = [0, ...found.map(({ end }) => end)];
  return (
    <>
      {found.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(ends[index], start)}
          <span className="rounded-[3px] bg-pencil-wash px-0.5 font-medium text-pencil-text">
            {text.slice(start, end)}
          </span>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
