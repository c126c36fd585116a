package gradlab.export;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** The formats in which a chart can be taken away; all are drawn by the same chart. */
public enum PictureFormat {
    /** Pixels. */
    PNG,
    /** Lines, for the web and for drawing programs. */
    SVG,
    /** Lines, for papers and slides. */
    PDF;

    /** The end of a file's name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that a file's name ends in; null for none of them. */
    public static @Nullable PictureFormat of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (PictureFormat format : values()) {
            if (name.endsWith("." + format.extension())) {
                return format;
            }
        }
        return null;
    }
}
