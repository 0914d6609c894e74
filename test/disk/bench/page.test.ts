import assert from 'node:assert/strict';
import fs from 'node:fs';
import { resultPage, withResult } from '../../bench/table';
import { at } from '../../host/paths.mjs';

describe('The page on speed', () => {
  it('has a place for what the bench measures', () => {
    const page = withResult(fs.readFileSync(at(resultPage), 'utf8'), 'what was measured');
    assert.match(page ?? '', /^what was measured$/m);
  });
});
