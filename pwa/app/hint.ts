import WaTooltip from '@awesome.me/webawesome/dist/components/tooltip/tooltip.js';

/**
 * `<earmark-hint for="id">`: Web Awesome's tooltip for controls that have a name already.
 *
 * The original makes itself the control's label; being hidden, it leaves the control without a name
 * for screen readers.
 */
class Hint extends WaTooltip {}
Object.assign(Hint.prototype, { addToAriaLabelledBy() {}, removeFromAriaLabelledBy() {} });
customElements.define('earmark-hint', Hint);
