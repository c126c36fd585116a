package gradlab.data.cell;

import gradlab.file.InputFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * How the letters of a text file are written: as its byte order mark says, else in UTF-8, and where
 * that cannot be, in Windows-1252, as spreadsheets on Windows save.
 */
public final class TextEncoding {
    /** Of text that is no UTF-8. */
    public static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int BUFFER = 1 << 16;
    private static final int LOOKED_AT = 1 << 12;

    private TextEncoding() {}

    /** Looks at the whole file. */
    public static Charset of(Path file) throws IOException {
        Charset marked = marked(file);
        if (!marked.equals(StandardCharsets.UTF_8)) {
            return marked;
        }
        try (Reader text = new InputStreamReader(InputFile.open(file), marked.newDecoder())) {
            char[] buffer = new char[BUFFER];
            while (text.read(buffer) >= 0) {
                // only whether it can be read matters
            }
            return marked;
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS;
        }
    }

    /**
     * What a byte order mark says; UTF-8 without one.
     *
     * @throws CharacterCodingException when it is no text at all
     */
    public static Charset marked(Path file) throws IOException {
        try (InputStream in = InputFile.open(file)) {
            byte[] start = in.readNBytes(LOOKED_AT);
            int mark = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | (start[1] & 0xff);
            if (mark == 0xfeff || mark == 0xfffe) {
                return StandardCharsets.UTF_16;
            }
            for (byte letter : start) {
                if (letter == 0) {
                    throw new CharacterCodingException();
                }
            }
            return StandardCharsets.UTF_8;
        }
    }
}
