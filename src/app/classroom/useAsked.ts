import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { PackError, unpack } from '../../lessons/pack';
import { type Ask, askSchema } from '../../lessons/questions/ask';

/** Why a link's question cannot be opened. */
export type AskTrouble = 'damaged' | 'unsupported' | 'newer';

/** The question that a link carries; null until it is unpacked. */
export function useAsked(packed: string): Ask | AskTrouble | null {
  const [asked, setAsked] = useState<{ readonly of: string; readonly asked: Ask | AskTrouble } | null>(null);
  useEffect(() => {
    let wanted = true;
    open(packed).then((opened) => wanted && setAsked({ of: packed, asked: opened }));
    return () => {
      wanted = false;
    };
  }, [packed]);
  // A link that is opened in the place of another has a question of its own.
  return asked?.of === packed ? asked.asked : null;
}

async function open(packed: string): Promise<Ask | AskTrouble> {
  try {
    const content = await unpack(packed);
    const read = v.safeParse(askSchema, content);
    if (read.success) return read.output;
    return v.is(v.looseObject({ format: v.literal('optiscope-question') }), content) ? 'newer' : 'damaged';
  } catch (error) {
    return error instanceof PackError && error.problem === 'unsupported' ? 'unsupported' : 'damaged';
  }
}
