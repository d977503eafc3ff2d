import { describe, expect, it } from 'vitest';
import { type Job, type Method, methods, type Service } from '../../../shared/contract.ts';
import { Failure, failure } from '../../../shared/failure.ts';
import { type Channel, createClient, serve, stoppedMessage } from '../../../shared/rpc.ts';
import { channelPair, pause } from '../../support/channels.ts';

const history = { revision: 0, undo: null, redo: null };

/** A service without a project, which refuses every call but those given. */
function serviceWith(given: Partial<Service>): Service {
  const refuse = () => {
    throw failure('no-project', {});
  };
  const refusing = Object.fromEntries(methods.map((name) => [name, refuse])) as Record<
    Method,
    typeof refuse
  >;
  return { ...refusing, ...given };
}

/** A check of ten articles, which notes how it ended. */
function checkOfTen(ends: string[]): Service['checkProject'] {
  return function* (): Job<{ problems: []; articles: number; annotations: number }> {
    let done = 0;
    try {
      for (; done < 10; done += 1) yield { done, total: 10 };
      return { problems: [], articles: 10, annotations: 0 };
    } finally {
      ends.push(`ended after ${done}`);
    }
  };
}

/** The code and the sentence that a call was refused with. */
async function refusalOf(call: Promise<unknown>) {
  const thrown: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof Failure)) throw new Error(`not refused, but ${thrown}`);
  return [thrown.code, thrown.message];
}

describe('a call', () => {
  it('is answered by the method of its name, with its input', async () => {
    const [near, far] = channelPair();
    const asked: string[] = [];
    const service = serviceWith({
      findArticle: ({ name }) => {
        asked.push(name);
        return { articleId: 'a1' };
      },
    });
    serve(far, service, pause);
    const client = createClient(near, 'test');
    expect(await client.findArticle({ name: '🗞️ Prices' })).toEqual({ articleId: 'a1' });
    expect(asked).toEqual(['🗞️ Prices']);
  });

  it('is refused with the code and the sentence of the failure', async () => {
    const [near, far] = channelPair();
    serve(far, serviceWith({}), pause);
    expect(await refusalOf(createClient(near, 'test').undo({}))).toEqual([
      'no-project',
      'No project is open; open one or make a new one.',
    ]);
  });

  it('is refused with one honest sentence when the service breaks', async () => {
    const [near, far] = channelPair();
    const service = serviceWith({
      undo: () => {
        throw new TypeError('x is not a function');
      },
    });
    serve(far, service, pause);
    expect(await refusalOf(createClient(near, 'test').undo({}))).toEqual([
      'unexpected',
      'Something went wrong that Galley did not expect (x is not a function); what was saved before is untouched.',
    ]);
  });

  it.each([
    ['an unknown method', 'dropTables', {}, 'unknown-method'],
    ['a method of every object', 'toString', {}, 'unknown-method'],
    ['a missing input', 'findArticle', undefined, 'wrong-input'],
    ['an input of the wrong type', 'findArticle', { name: 7 }, 'wrong-input'],
    ['an input with more than is asked', 'undo', { force: true }, 'wrong-input'],
    ['a unit that is none', 'readRecord', { articleId: 'a1', offsets: 'word' }, 'wrong-input'],
  ])('is refused before it reaches the service: %s', async (_, method, input, code) => {
    const [near, far] = channelPair();
    const reached: string[] = [];
    const answer = () => {
      reached.push(method);
      return { articleId: '' };
    };
    serve(far, serviceWith({ findArticle: answer }), pause);
    expect(await replyTo(near, { kind: 'call', id: '1', method, input })).toMatchObject({
      kind: 'reply',
      id: '1',
      reply: { ok: false, code },
    });
    expect(reached).toEqual([]);
  });

  it('names what was wrong with its input', async () => {
    const [near, far] = channelPair();
    serve(far, serviceWith({}), pause);
    const call = { kind: 'call', id: '1', method: 'findArticle', input: { name: 7 } };
    expect(await replyTo(near, call)).toMatchObject({
      reply: { message: expect.stringContaining('“findArticle” was not understood (name: ') },
    });
  });

  it.each([null, 'call', 7, {}, { kind: 'call ' }, { kind: 'grant', token: 't' }])(
    'is not seen in other messages: %j',
    async (message) => {
      const [near, far] = channelPair();
      const replies: unknown[] = [];
      near.listen((reply) => replies.push(reply));
      serve(far, serviceWith({}), pause);
      near.post(message);
      await pause();
      expect(replies).toEqual([]);
    },
  );

  it('is rejected when the other end has stopped', async () => {
    const [near, far] = channelPair();
    const client = createClient(near, 'test');
    const calls = [client.undo({}), client.readProject({})];
    far.post(stoppedMessage);
    for (const call of calls) {
      expect(await refusalOf(call)).toEqual([
        'storage-stopped',
        expect.stringContaining('all that was shown as saved is on disk'),
      ]);
    }
  });

  it('is not answered any more once serving has stopped', async () => {
    const [near, far] = channelPair();
    const replies: unknown[] = [];
    near.listen((reply) => replies.push(reply));
    const stop = serve(far, serviceWith({}), pause);
    stop();
    near.post({ kind: 'call', id: '1', method: 'undo', input: {} });
    await pause();
    expect(replies).toEqual([]);
  });

  it('finds its own reply among those of two clients on one channel', async () => {
    const [near, far] = channelPair();
    const service = serviceWith({ findArticle: ({ name }) => ({ articleId: `id of ${name}` }) });
    serve(far, service, pause);
    const left = createClient(near, 'left');
    const right = createClient(near, 'right');
    const answers = [left.findArticle({ name: 'A' }), right.findArticle({ name: 'B' })];
    expect(await Promise.all(answers)).toEqual([
      { articleId: 'id of A' },
      { articleId: 'id of B' },
    ]);
  });
});

describe('a long job', () => {
  it('reports each step and then its result', async () => {
    const [near, far] = channelPair();
    const ends: string[] = [];
    serve(far, serviceWith({ checkProject: checkOfTen(ends) }), pause);
    const seen: string[] = [];
    const result = await createClient(near, 'test').checkProject(
      {},
      { onProgress: ({ done, total }) => seen.push(`${done}/${total}`) },
    );
    expect(result).toEqual({ problems: [], articles: 10, annotations: 0 });
    expect(seen).toEqual([
      ...['0/10', '1/10', '2/10', '3/10', '4/10', '5/10', '6/10', '7/10', '8/10', '9/10'],
    ]);
    expect(ends).toEqual(['ended after 10']);
  });

  it('lets other calls be answered while it runs', async () => {
    const [near, far] = channelPair();
    const service = serviceWith({
      checkProject: checkOfTen([]),
      commit: () => history,
      findArticle: () => ({ articleId: 'a1' }),
    });
    serve(far, service, pause);
    const client = createClient(near, 'test');
    const order: string[] = [];
    await Promise.all([
      client.checkProject({}).then(() => order.push('job')),
      client.findArticle({ name: 'A' }).then(() => order.push('call')),
    ]);
    expect(order).toEqual(['call', 'job']);
  });

  it('is tidied up and refused when it is cancelled', async () => {
    const [near, far] = channelPair();
    const ends: string[] = [];
    serve(far, serviceWith({ checkProject: checkOfTen(ends) }), pause);
    const cancel = new AbortController();
    const job = createClient(near, 'test').checkProject(
      {},
      { signal: cancel.signal, onProgress: ({ done }) => done === 2 && cancel.abort() },
    );
    expect(await refusalOf(job)).toEqual(['cancelled', 'Cancelled; nothing was changed.']);
    expect(ends).toHaveLength(1);
    expect(ends[0]).not.toBe('ended after 10');
  });

  it('does nothing when it is cancelled before it is called', async () => {
    const [near, far] = channelPair();
    serve(far, serviceWith({ checkProject: checkOfTen([]) }), pause);
    const signal = AbortSignal.abort();
    const job = createClient(near, 'test').checkProject({}, { signal });
    expect(await refusalOf(job)).toEqual(['cancelled', 'Cancelled; nothing was changed.']);
  });

  it('leaves another job alone when it is cancelled', async () => {
    const [near, far] = channelPair();
    serve(far, serviceWith({ checkProject: checkOfTen([]) }), pause);
    const client = createClient(near, 'test');
    const cancel = new AbortController();
    const cancelled = client.checkProject(
      {},
      { signal: cancel.signal, onProgress: () => cancel.abort() },
    );
    const other = client.checkProject({});
    await refusalOf(cancelled);
    expect(await other).toMatchObject({ articles: 10 });
  });

  it('is not cancelled by a signal that comes after its end', async () => {
    const [near, far] = channelPair();
    serve(far, serviceWith({ checkProject: checkOfTen([]) }), pause);
    const client = createClient(near, 'test');
    const cancel = new AbortController();
    await client.checkProject({}, { signal: cancel.signal });
    cancel.abort();
    expect(await client.checkProject({})).toMatchObject({ articles: 10 });
  });

  it('is refused with its failure when it fails on the way', async () => {
    const [near, far] = channelPair();
    const service = serviceWith({
      // biome-ignore lint/correctness/useYield: it fails before its first step
      checkProject: function* () {
        throw failure('nothing-to-undo', {});
      },
    });
    serve(far, service, pause);
    expect(await refusalOf(createClient(near, 'test').checkProject({}))).toEqual([
      'nothing-to-undo',
      'There is nothing to undo.',
    ]);
  });

  it('is ended and tidied up when serving stops', async () => {
    const [near, far] = channelPair();
    const ends: string[] = [];
    const stop = serve(far, serviceWith({ checkProject: checkOfTen(ends) }), pause);
    createClient(near, 'test').checkProject({}, { onProgress: ({ done }) => done === 2 && stop() });
    for (let step = 0; step < 20; step += 1) await pause();
    expect(ends).toHaveLength(1);
    expect(ends[0]).not.toBe('ended after 10');
  });
});

/** Posts a message as it is and waits for the first answer. */
function replyTo(channel: Channel, message: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    channel.listen(resolve);
    channel.post(message);
  });
}
