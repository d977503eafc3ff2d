/** The type a block is set in, in pixels: `ascent` is from the top of its words to their base line. */
export type TypeMeasure = { size: number; lineHeight: number; ascent: number };

export type TypeMeasures = {
  of(block: HTMLElement): TypeMeasure;
  /** To be called when the type, or a font that it needs, may be another one. */
  forget(): void;
};

/** Measures the type of blocks, once for all blocks that look alike. */
export function createTypeMeasures(): TypeMeasures {
  const known = new Map<string, TypeMeasure>();
  const context = document.createElement('canvas').getContext('2d');
  return {
    of: (block) => {
      const look = `${block.tagName} ${block.className}`;
      const measured = known.get(look) ?? measure(block, context);
      known.set(look, measured);
      return measured;
    },
    forget: () => known.clear(),
  };
}

function measure(block: HTMLElement, context: CanvasRenderingContext2D | null): TypeMeasure {
  const { fontStyle, fontWeight, fontSize, fontFamily, lineHeight } = getComputedStyle(block);
  const size = Number.parseFloat(fontSize);
  if (context === null) return { size, lineHeight: size * 1.5, ascent: size };
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  // The browser lays lines out with whole pixels above the base line.
  const ascent = Math.round(context.measureText('x').fontBoundingBoxAscent);
  return { size, lineHeight: Number.parseFloat(lineHeight) || size * 1.5, ascent };
}
