/** The hatch that always means « not yet » or « not counted »: one pattern a page, which charts and days refer to. */
export const Hatch = () => (
  <svg width="0" height="0" class="defs" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0v5" stroke="var(--c-band-line)" stroke-width="1" opacity=".45" />
      </pattern>
    </defs>
  </svg>
);
