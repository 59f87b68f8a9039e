// @ts-check

/** @typedef {import('./debugger-pipe.mjs').Debugger} Debugger */

const LOOK_LIMIT_MS = 30_000;

/**
 * Resolves in the page once the condition holds and the frame that shows it has been painted.
 * @param {string} condition
 */
function shown(condition) {
  return `new Promise((resolve, reject) => {
    const giveUp = performance.now() + ${LOOK_LIMIT_MS};
    const look = () => {
      if (${condition}) requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
      else if (performance.now() > giveUp) reject(new Error(document.body?.innerText.slice(0, 300)));
      else requestAnimationFrame(look);
    };
    look();
  })`;
}

/** Today: its list of what needs the clerk. */
const HOME = shown(`document.querySelectorAll('main li').length > 0`);

/**
 * The table of cases, filled beyond the window's height, with the number of all cases above it.
 * @param {number} cases
 */
function caseTable(cases) {
  return shown(
    `document.querySelectorAll('main [role=row]').length > 10
     && document.querySelector('main h1')?.parentElement?.innerText.replace(/[\\s,.]/g, '').match(/\\d+/)?.[0] === '${cases}'`,
  );
}

/**
 * From the page's first moment: the first screen, then a key (Alt+2, as a person would press it), then the list it opens.
 * @param {Debugger} inspector
 * @param {string} session
 * @param {number} cases
 * @param {() => number} clock
 * @returns {Promise<{ homeAt: number, listAt: number }>}
 */
export async function useFirstScreen(inspector, session, cases, clock) {
  await look(inspector, session, HOME);
  const homeAt = clock();
  const key = { key: '2', code: 'Digit2', windowsVirtualKeyCode: 50, modifiers: 1 };
  await inspector.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }, session);
  await inspector.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }, session);
  await look(inspector, session, caseTable(cases));
  return { homeAt, listAt: clock() };
}

/**
 * @param {Debugger} inspector
 * @param {string} session
 * @param {string} expression
 */
async function look(inspector, session, expression) {
  for (;;) {
    try {
      const { exceptionDetails } = await inspector.send(
        'Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true },
        session,
      );
      if (!exceptionDetails) return;
      throw new Unusable(`the page shows: ${JSON.stringify(exceptionDetails).slice(0, 500)}`);
    } catch (error) {
      // Attached to the blank document the real one replaces: look again in the new one.
      const replaced = error instanceof Error && /context|navigat/i.test(error.message);
      if (error instanceof Unusable || !replaced) throw error;
    }
  }
}

class Unusable extends Error {}
