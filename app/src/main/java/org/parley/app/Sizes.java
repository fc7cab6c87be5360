package org.parley.app;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Sizes as people write them on a command line: {@code 500K}, {@code 20M}; up to 1 GiB. */
final class Sizes implements ITypeConverter<Integer> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,7})([KMG])");
    private static final long LARGEST = 1L << 30;

    @Override
    public Integer convert(String value) {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw wrong(value);
        }
        int shift = matcher.group(2).equals("K") ? 10 : matcher.group(2).equals("M") ? 20 : 30;
        long bytes = Long.parseLong(matcher.group(1)) << shift;
        if (bytes < 1 || bytes > LARGEST) {
            throw wrong(value);
        }
        return (int) bytes;
    }

    private static TypeConversionException wrong(String value) {
        return new TypeConversionException("\"" + value + "\" is no size up to 1G. Write it as 500K or 20M");
    }
}
