import type { ComponentChildren } from 'preact';
import { Button, ButtonLink } from '../../../../ui/components/Button.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PostButton } from '../../../../ui/forms/Form.tsx';
import { portalPage, type Reply } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { sayWhat } from '../../pages/what.ts';
import { answerQuestion, commentAnswer, type Opened, openByLink } from '../answer.ts';
import { LEVEL_WORDS, SATISFACTION_WORDS as WORDS } from '../messages.ts';
import { LEVELS, type Level, standingOf } from '../rules.ts';
import { CommentForm } from './CommentForm.tsx';

const levelOf = (text: string): Level | undefined => LEVELS.find((level) => level === text);
const tokenOf = ({ params }: Visit): string => params.token ?? '';

/** What a link of the letter opens. Nothing is recorded: what reads mail for viruses follows links too. */
export async function questionPage(visit: Visit): Promise<Reply> {
  const opened = await openByLink(visit, tokenOf(visit));
  return opened ? show(visit, opened, levelOf(visit.query.get('reponse'))) : unknown(visit);
}

/** Records the answer that the button confirms, and asks for a comment. */
export async function sendAnswer(visit: Visit): Promise<Reply> {
  const opened = await openByLink(visit, tokenOf(visit));
  if (!opened) return unknown(visit);
  const level = levelOf(visit.form.get('level'));
  if (!level) return show(visit, opened, undefined);
  const done = await answerQuestion(visit, opened, level);
  return done.ok ? again(visit, 'thanks') : show(visit, opened, level);
}

/** Records the comment; one that is empty or too long is asked for again. */
export async function sendComment(visit: Visit): Promise<Reply> {
  const opened = await openByLink(visit, tokenOf(visit));
  if (!opened) return unknown(visit);
  const comment = visit.form.get('comment').trim();
  if (comment === '' || comment.length > 2000) return show(visit, opened, undefined);
  const done = await commentAnswer(visit, opened, comment);
  return done.ok ? again(visit, 'thanksComment') : show(visit, opened, undefined);
}

async function again(visit: Visit, said: 'thanks' | 'thanksComment'): Promise<Reply> {
  const opened = await openByLink(visit, tokenOf(visit));
  return opened ? show(visit, opened, undefined, said) : unknown(visit);
}

function show(visit: Visit, opened: Opened, level: Level | undefined, said?: 'thanks' | 'thanksComment'): Reply {
  const { question, request, spine } = opened;
  const w = sayWhat(visit, request.kind);
  const standing = standingOf(question, visit.now);
  return framed(
    visit,
    <>
      <h1>{w(WORDS.question)}</h1>
      <p>{w(WORDS.about).replace('{number}', spine.number)}</p>
      {said && (
        <Notice tone="ok" live received>
          {w(WORDS[said])}
        </Notice>
      )}
      {standing === 'open' && (
        <>
          {level && (
            <>
              <p class="lead">{w(WORDS.yours).replace('{level}', w(LEVEL_WORDS[level]))}</p>
              <PostButton action={visit.paths.satisfaction(tokenOf(visit))} values={{ level }}>
                <Button kind="primary">{w(WORDS.confirm)}</Button>
              </PostButton>
              <h2>{w(WORDS.another)}</h2>
            </>
          )}
          <p class="row">
            {LEVELS.filter((one) => one !== level).map((one) => (
              <ButtonLink key={one} href={visit.paths.satisfaction(tokenOf(visit), one)}>
                {w(LEVEL_WORDS[one])}
              </ButtonLink>
            ))}
          </p>
          <p class="muted small">{w(request.kind === 'complaint' ? WORDS.whoReadsComplaint : WORDS.whoReads)}</p>
        </>
      )}
      {standing === 'commentable' && <CommentForm visit={visit} action={visit.paths.satisfactionComment(tokenOf(visit))} />}
      {standing === 'expired' && <Notice tone="info">{w(WORDS.expired)}</Notice>}
      {standing === 'done' && !said && <Notice tone="info">{w(WORDS.done)}</Notice>}
    </>,
    200,
  );
}

function unknown(visit: Visit): Reply {
  const w = words.bind(null, visit);
  return framed(
    visit,
    <>
      <h1>{w(WORDS.title)}</h1>
      <Notice tone="warn">{w(WORDS.unknown)}</Notice>
    </>,
    404,
  );
}

const framed = (visit: Visit, body: ComponentChildren, status: number): Reply =>
  portalPage({
    title: words(visit, WORDS.title),
    current: '',
    crumbs: [{ label: words(visit, WORDS.home), href: visit.paths.home() }, { label: words(visit, WORDS.title) }],
    status,
    body: <div class="wrap section stack">{body}</div>,
  });
