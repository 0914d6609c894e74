import assert from 'node:assert/strict';
import { OneByOne } from '../../../src/vscode/store/oneByOne';

/** Keeps the thread from everything else. */
const workFor = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

describe('Those who wait for their turn', () => {
  it('go on in their order', async () => {
    const [oneByOne, gone] = [new OneByOne(), [] as number[]];
    await Promise.all([0, 1, 2, 3].map(async (at) => (await oneByOne.turn(), gone.push(at))));
    assert.deepEqual(gone, [0, 1, 2, 3]);
  });

  it('let a timer go first again and again, however many they are', async () => {
    const oneByOne = new OneByOne();
    let [gone, mostInARow, inARow] = [0, 0, 0];
    const look = (): void => {
      inARow = 0;
      if (gone < 200) setTimeout(look);
    };
    look();
    const work = async (): Promise<void> => {
      await oneByOne.turn();
      workFor(1);
      gone++;
      mostInARow = Math.max(mostInARow, (inARow += 1));
    };
    await Promise.all(Array.from({ length: 200 }, work));
    assert.ok(mostInARow < 40, `${mostInARow} in a row`);
  });

  it('go on when others come after all have gone', async () => {
    const oneByOne = new OneByOne();
    await oneByOne.turn();
    workFor(30);
    await oneByOne.turn();
    await Promise.all([oneByOne.turn(), oneByOne.turn()]);
  });
});
