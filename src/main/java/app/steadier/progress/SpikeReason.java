package app.steadier.progress;

import java.util.Locale;

/** Why a day is a spike day: an item and what it did. */
public record SpikeReason(StrainItem item, Kind kind) {

    /** What the item did. */
    public enum Kind {
        /** At least 3 above the person's usual value. */
        RISE,
        /** At least 8, and above the usual value where one is known. */
        HIGH
    }

    /** The code in exports, such as {@code anxiety:RISE}. */
    public String code() {
        return item.name().toLowerCase(Locale.ROOT) + ":" + kind;
    }
}
