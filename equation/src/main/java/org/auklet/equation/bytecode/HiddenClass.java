package org.auklet.equation.bytecode;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AccessFlag;
import java.util.function.Consumer;

/** Generated classes with one instance, which nothing but the instance keeps alive. */
public final class HiddenClass {

    private HiddenClass() {}

    /**
     * The bytes of a final class without fields.
     *
     * @param self name of the class, in the package of {@code type}
     * @param type the interface that it implements
     * @param methods adds its methods
     */
    public static byte[] bytes(ClassDesc self, Class<?> type, Consumer<ClassBuilder> methods) {
        return ClassFile.of().build(self, builder -> {
            builder.withInterfaceSymbols(ClassDesc.of(type.getName())).withFlags(AccessFlag.PUBLIC, AccessFlag.FINAL);
            constructor(builder);
            methods.accept(builder);
        });
    }

    private static void constructor(ClassBuilder builder) {
        builder.withMethodBody(
                ConstantDescs.INIT_NAME,
                ConstantDescs.MTD_void,
                ClassFile.ACC_PUBLIC,
                code -> code.aload(0)
                        .invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                        .return_());
    }

    /**
     * The instance of a class made by {@link #bytes}.
     *
     * @param lookup of a class in the package of {@code type}
     */
    public static <T> T instance(MethodHandles.Lookup lookup, byte[] bytes, Class<T> type) {
        try {
            return type.cast(lookup.defineHiddenClass(bytes, true)
                    .lookupClass()
                    .getConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("generated code could not be loaded", e);
        }
    }
}
