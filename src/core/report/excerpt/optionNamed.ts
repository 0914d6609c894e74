const quoted = /^["“”„«‘'](.{1,200}?)["“”»’'](?=[\s,.;:]|$)/su;
const reason =
  /,?\s+(?:because|since|weil|da|denn|porque|ya que|parce que|car|perché|poiché|omdat|pois)(?!\p{L})|[,，]?因为/iu;
const number = /^\[[^[\]]{1,20}\]\s*(?=\S)/u;

/** The name of the option in what follows its label in a record: of `"[option 2] AVIF", because it is small` `AVIF`. */
export function optionNamed(written: string): string {
  const name = quoted.exec(written)?.[1] ?? written.slice(0, reason.exec(written)?.index);
  return name.replace(number, '').trim();
}
