/** The password of every synthetic account. It opens synthetic people only. */
export const demoPassword = 'rangkul-demo'
